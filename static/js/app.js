// Says to the stylesheet that scripts run, so that `.script-only` shows and `.no-script` hides.
document.documentElement.classList.add("script");
