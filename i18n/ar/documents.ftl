# ما استخرجته المنصة من المستند، ولماذا لم يُقبل ملف.

documents-outcome-text = يمكن البحث في نص هذا الملف.
documents-outcome-no-text = لا يحتوي هذا الملف على نص: فهو صورة ممسوحة ضوئيًا أو صورة أو صفحات فارغة. يمكن العثور عليه بعنوانه ووصفه.
documents-outcome-encrypted = هذا الملف محمي بكلمة مرور، لذا لا يمكن البحث في نصه. ارفع نسخة بلا كلمة مرور.
documents-outcome-broken = هذا الملف تالف أو غير مكتمل. تأكد من أنه يُفتح ثم ارفعه مرة أخرى.
documents-outcome-empty = هذا الملف فارغ. ارفعه مرة أخرى.
documents-outcome-too-large = هذا الملف أكبر من أن يُقرأ. يمكن تنزيله والعثور عليه بعنوانه.
documents-outcome-unsupported = تُحفظ الملفات من هذا النوع كما هي. يمكن العثور عليه بعنوانه ووصفه.
documents-outcome-timed-out = استغرقت قراءة هذا الملف وقتًا أطول من المسموح. قد لا يُعثر على جزء من نصه.
documents-outcome-mismatch = محتوى هذا الملف يخالف اسمه. أعطه الامتداد الصحيح ثم ارفعه مرة أخرى.
documents-refused-empty = الملف فارغ. اختر ملفًا آخر.
documents-refused-kind = لا تُقبل الملفات من هذا النوع. احفظه بصيغة PDF أو مستند مكتبي أو نص أو صورة أو فيديو أو ZIP.
documents-refused-program = هذا الملف برنامج. لا تُقبل البرامج.
documents-refused-mismatch = محتوى الملف لا يطابق امتداده. احفظه من جديد بالصيغة التي يدل عليها اسمه.
documents-kind-pdf = PDF
documents-kind-text-document = مستند نصي
documents-kind-presentation = عرض تقديمي
documents-kind-spreadsheet = جدول بيانات
documents-kind-plain-text = نص عادي
documents-kind-markdown = نص منسق
documents-kind-table = جدول
documents-kind-data = بيانات
documents-kind-web-page = صفحة ويب
documents-kind-drawing = رسم
documents-kind-picture = صورة
documents-kind-archive = أرشيف
documents-kind-video = فيديو
