bulk-title = الاستيراد إلى المكتبة
bulk-lead = ملف ZIP فيه مجلدات وملفات يصير مجلدات ومواد. ترى أولًا ما سيحدث، ولا يتغيّر شيء قبل موافقتك.
bulk-export = تصدير المكتبة
bulk-archive = ملف ZIP
bulk-archive-hint = { $limit } كحد أقصى. المجلدات فيه تصير مجلدات في المكتبة.
bulk-choose-archive = اختر ملف ZIP.
bulk-try = عرض ما سيحدث
bulk-manifest = مع بيان
bulk-manifest-text = ملف باسم manifest.csv في أعلى ZIP يعطي كل ملف عنوانه ولغته وغيرهما. والصفوف التي تتفق في translation_group تصير مادة واحدة بعدة لغات. أعمدته:
bulk-report = الاستيراد
bulk-report-dry = ما سيحدث
bulk-progress = { $done } من { $total } صفًا
bulk-rows = { $count ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفان
    [few] { $shown } صفوف
   *[other] { $shown } صفًا
}
bulk-failed = تعذّر فتح هذا الملف.
bulk-for-real = استورده الآن
bulk-path = الملف
bulk-outcome = النتيجة
bulk-left-out = { $count ->
    [one] وصف آخر
    [two] وصفان آخران
    [few] و{ $shown } صفوف أخرى
   *[other] و{ $shown } صفًا آخر
}
bulk-added = أُضيف
bulk-new-version = إصدار جديد
bulk-unchanged = دون تغيير
bulk-refused = لم يُقبل
bulk-not-tried = انظر أولًا إلى ما سيحدث ثم استورد.
bulk-reason-no-file = يذكره البيان لكن لا ملف بهذا الاسم.
bulk-reason-too-large = أكبر مما تقبله هذه البوابة.
bulk-reason-unreadable = تعذّرت قراءة الملف من القرص.
bulk-reason-not-kept = تعذّر حفظه. السبب في السجل؛ حاول مرة أخرى.
bulk-reason-archive = تعذّر فك ZIP: إنه تالف أو كبير جدًا.
