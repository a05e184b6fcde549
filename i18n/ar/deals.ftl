## Where a deal stands
deal-state-draft = مسودة
deal-state-open = بانتظار الرد
deal-state-returned = مُعادة
deal-state-approved = معتمدة
deal-state-denied = مرفوضة
deal-state-expired = منتهية
deal-state-won = مكسوبة
deal-state-lost = خاسرة

## Why something is refused
deal-already-submitted = سبق تقديم هذه الصفقة. افتحها لمعرفة وضعها.
deal-already-decided = بتّ أحدهم في هذه الصفقة قبل لحظات. أعد تحميل الصفحة لرؤية القرار.
deal-locked = هذه الصفقة مغلقة ومقفلة. يمكن لموظفي المورّد إعادة فتحها مع ذكر السبب.
deal-no-such-move = لا يمكن الانتقال من هذه المرحلة إلى تلك. أعد تحميل الصفحة واختر إحدى المراحل المعروضة.
deal-not-expired = لم تنتهِ حماية هذه الصفقة بعد.
deal-not-closed = لا يمكن إعادة فتح صفقة إلا إذا كانت مكسوبة أو خاسرة أو منتهية أو مرفوضة.
deal-scope-taken = تسجيل آخر يحمي هذا العميل في نطاق متداخل. ضيّق النطاق أو انتظر انتهاءه أو ارفض هذا التسجيل.
deal-changed-meanwhile = عدّل أحدهم هذه الصفقة بينما كانت مفتوحة لديك. أعد تحميل الصفحة؛ ما كتبته ما زال في النموذج إن رجعت.
