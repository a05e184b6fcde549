partners-title = الشركاء
partners-count = { $count ->
    [zero] لا شركات
    [one] شركة واحدة
    [two] شركتان
    [few] { $shown } شركات
    [many] { $shown } شركة
   *[other] { $shown } شركة
}
partners-search = الاسم
partners-mine = شركاتي فقط
partners-sort = الترتيب
partners-sort-name = حسب الاسم
partners-sort-new = الأحدث أولًا
partners-active = نشطة
partners-closed = مغلقة
partners-none = لا شيء
partners-nobody = لم يُعثر على شركة
partners-nobody-text = جرّب حروفًا أو مرشحات أقل.
partners-all = عرض جميع الشركات
partners-export = حفظ القائمة بصيغة CSV
partners-add = إضافة شركة
partners-add-branch = إضافة فرع
partners-edit = تعديل الشركة
partners-open = إعادة الفتح
partners-close = إغلاق الشركة
partners-closing-title = هل تغلق { $firm }؟
partners-closing-people = { $count ->
    [0] لا أحد فيها.
    [one] يُسجَّل خروج شخص واحد فورًا ولا يعود بوسعه الدخول باسم هذه الشركة.
    [two] يُسجَّل خروج شخصين فورًا ولا يعود بوسعهما الدخول باسم هذه الشركة.
    [few] يُسجَّل خروج { $shown } أشخاص فورًا ولا يعود بوسعهم الدخول باسم هذه الشركة.
   *[other] يُسجَّل خروج { $shown } شخصًا فورًا ولا يعود بوسعهم الدخول باسم هذه الشركة.
}
partners-closing-text = يبقى ما فعلوه محفوظًا وتبقى الفروع مفتوحة، ويمكنك إعادة فتح الشركة في أي وقت.
partners-people = الأشخاص
partners-no-people = لا أحد هنا بعد. ابدأ بدعوة شخص.
partners-branches = الفروع
partners-facts = عن الشركة
partners-events = ما حدث
partners-events-all = كل ما حدث
partners-no-events = لم يُدوَّن شيء عن هذه الشركة بعد.
partners-use = استخدام المكتبة
partners-use-last = آخر استخدام: { $day }
partners-no-use = لم يفتح أحد من هذه الشركة شيئًا بعد.
partners-part-programme = في البرنامج
partners-part-place = مكانها
partners-parent-unknown = لا شركة بهذا الاسم. اكتب الاسم كما تعرضه قائمة الشركاء.
partners-parent-several = لعدة شركات هذا الاسم. استخدم المفتاح في نهاية عنوان الشركة المقصودة.
partners-parent-foreign = لست من يدير تلك الشركة. اسأل مدير قناتها أو مسؤول البوابة.
partners-parent-itself = لا تكون الشركة فرعًا لنفسها.
partners-parent-is-branch = تلك الشركة فرع بدورها. اذكر الشركة التي تتبعها.
partners-parent-has-branches = لهذه الشركة فروع، فلا يمكن أن تصير فرعًا.
firm-name = الشركة
firm-key = المفتاح
firm-parent = فرع لـ
firm-parent-hint = اسم الشركة الأم. يرى أفراد الفرع ما يُشارَك مع الشركة الأم.
firm-tier = المستوى
firm-region = المنطقة
firm-type = نوع الشريك
firm-country = البلد
firm-city = المدينة
firm-website = الموقع
firm-website-hint = العنوان كاملًا مبتدئًا بـ https://
firm-language = اللغة
firm-language-hint = تُكتب بها الدعوات إلى أفرادها.
firm-time-zone = المنطقة الزمنية
firm-manager = مدير القناة
firm-manager-hint = يعتني بالشركة: يعدّلها ويدعو أفرادها.
firm-people = الأشخاص
firm-state = الحالة
firm-since = منذ
partners-seen = آخر زيارة { $day }
firm-distributor = يشتري عبر
firm-distributor-hint = اسم الموزّع. يمكن لموظفيه تسجيل الصفقات لصالح هذه الشركة ورؤية تلك الصفقات.
partners-distributor-itself = لا يمكن للشركة أن تكون موزّعًا لنفسها.
partners-import = جلب الشركاء
partners-import-lead = من جدول لنظام آخر. وتبقى الشركات الموجودة هنا كما هي.
partners-import-hint = ملف CSV بترميز UTF-8، حتى 5,000 صف. تُعرف الشركة باسمها.
acts-title = ما فعلته { $vendor } بسجلاتكم
acts-text = من فتح صفقة أو غيّر شيئًا لكم ومتى. يُذكر الفتح مرة في اليوم.
acts-none = لا شيء بعد
acts-none-text = حالما يفتح أحد صفقة لكم تظهر هنا.
domains-title = نطاقات البريد
domains-text = من له عنوان في أحدها يمكنه طلب الانضمام إلى الشركة، والقرار لمسؤولها.
domains-field = النطاقات
domains-hint = نطاق في كل سطر، مثل nowak.example. لا ما يمكن لأي أحد أن يكون له عنوان فيه.
domains-not-one = «{ $domain }» ليس نطاق شركة واحدة.
domains-too-many = { $most } نطاقًا على الأكثر.
domains-taken = «{ $domain }» لشركة أخرى بالفعل.
