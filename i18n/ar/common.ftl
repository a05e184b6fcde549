# Words of the frame around every page, of forms, lists and error pages.

## The frame
shell-skip = انتقل إلى المحتوى
shell-search = بحث
shell-search-hint = ابحث في المستندات والمنتجات والإجابات
shell-menu = القائمة
shell-nav = القائمة الرئيسية
shell-crumbs = موقعك
shell-waiting = { $count ->
    [zero] لا شيء بانتظارك
    [one] أمر واحد بانتظارك
    [two] أمران بانتظارك
    [few] { $count } أمور بانتظارك
    [many] { $count } أمرًا بانتظارك
   *[other] { $count } أمر بانتظارك
}
shell-foot = بوابة شركاء { $vendor }
shell-description = البوابة التي تعمل فيها { $vendor } مع شركائها.

## The menu of the person
menu-account = حسابك
menu-firms = تعمل باسم
menu-language = اللغة
menu-sign-out = تسجيل الخروج

## Forms
form-optional = (اختياري)
form-cancel = إلغاء
form-problems = { $count ->
    [one] أمر واحد يحتاج إلى تصحيح
    [two] أمران يحتاجان إلى تصحيح
    [few] { $count } أمور تحتاج إلى تصحيح
   *[other] { $count } أمرًا تحتاج إلى تصحيح
}
form-problems-title = للتصحيح { $count }:
form-drop = أفلت الملفات هنا أو اخترها
form-upload-sending = جارٍ الإرسال…
form-upload-done = وصل
form-upload-failed = لم يصل هذا الملف. اختره مرة أخرى ليُستأنف من حيث توقف.
form-upload-retry = انقطع الاتصال. محاولة جديدة…
form-upload-remove = إزالة
form-copy = نسخ
form-copied = تم النسخ
form-move-up = انقل { $name } إلى أعلى
form-move-down = انقل { $name } إلى أسفل

## Pages of a list
pager-pages = الصفحات
pager-where = صفحة { $page } من { $pages }
pager-page = صفحة { $page }
pager-here = هذه الصفحة:
pager-previous = السابقة
pager-next = التالية

## When something went wrong
error-home = الصفحة الرئيسية
error-back = العودة إلى الصفحة
error-you-typed = ما كتبته، لتستخدمه من جديد
error-search = بحث
error-again = حاول مرة أخرى
error-trace = إذا راسلتنا بشأن ذلك فاذكر:
error-not-found-title = لا شيء هنا
error-not-found-help = ربما كُتب العنوان خطأً، أو نُقلت الصفحة، أو أنها غير متاحة لك. ابحث أو ابدأ من الصفحة الرئيسية.
error-sign-in-title = سجّل الدخول أولًا
error-sign-in-help = هذه الصفحة لأعضاء البرنامج. بعد تسجيل الدخول ستعود إلى هنا.
error-forbidden-title = هذه الصفحة غير متاحة لك
error-forbidden-help = دورك لا يشمل ذلك. يستطيع مسؤول شركتك أن يخبرك بمن لديه الصلاحية.
error-bad-request-title = تعذّرت القراءة
error-bad-request-help = وصل النموذج تالفًا أو من موقع آخر. ارجع وأعد تحميل الصفحة ثم أرسله مرة أخرى.
error-refused-title = لا يمكن ذلك الآن
error-refused-help = لم يتغيّر شيء. ارجع وأعد تحميل الصفحة وانظر إلى الوضع الحالي.
error-too-large-title = الحجم أكبر من المسموح
error-too-large-help = أرسل ملفًا أصغر أو قسّمه. لم يُحفظ شيء.
error-too-many-title = تمهّل قليلًا
error-too-many-help = وردت طلبات كثيرة في وقت قصير. انتظر دقيقة ثم تابع.
error-busy-title = لحظة من فضلك
error-busy-help = البوابة مشغولة الآن. لم يضِع شيء؛ حاول مرة أخرى بعد ثوانٍ.
error-internal-title = حدث عطل من جانبنا
error-internal-help = سُجّل في سجلّنا. لم يُنفَّذ شيء نصف تنفيذ؛ حاول مرة أخرى، وأخبرنا إن تكرر.

## Forms, in words that come with a field
form-save = حفظ
form-required = املأ هذا الحقل.
form-choose = اختر من القائمة.
form-too-long = اختصر إلى { $most } حرفًا؛ العدد الآن { $length }.
form-control-characters = أزل الحروف غير المرئية؛ وإن كان النص ملصقًا فاكتبه يدويًا.
form-email = أدخل بريدًا إلكترونيًا مثل name@firm.example
form-link = أدخل العنوان كاملًا مبتدئًا بـ https://
form-day = أدخل اليوم بالصيغة 2026-11-30.

## Filters
filter-all = الكل
filter-act = عرض

error-too-large-limit = الحد الأقصى هنا { $limit }. أرسل ملفًا أصغر أو قسّمه.
crumbs = موقعك
form-amount = أدخل المبلغ رقمًا، مثل 42000.
form-amount-decimals = لهذه العملة { $places } منازل عشرية. احذف ما زاد.
form-amount-unclear = ليس واضحًا إن كانت الفاصلة للآلاف. اكتب المبلغ بدونها.
form-number = أدخل عددًا صحيحًا.
nav-deals = الصفقات
nav-leads = العملاء المحتملون
form-number-between = أدخل عددًا صحيحًا من { $least } إلى { $most }.
count-more-than = أكثر من { $count }
rates-together = { $sum } بأسعار { $day } ({ $source })
sheet-file = الجدول
sheet-columns = الأعمدة:
sheet-look = افحص أولًا
sheet-bring = استورد
sheet-looked = ما سينتج (لم يتغير شيء)
sheet-brought = النتيجة
sheet-mend = ما يحتاج إلى تصحيح
sheet-row = الصف
sheet-about = بشأن
sheet-column = العمود
sheet-why = السبب
sheet-added = مُضاف
sheet-changed = مُعدَّل
sheet-unchanged = موجود من قبل
sheet-refused = غير مقبول
sheet-unread = تعذّرت قراءته كجدول بهذه الأعمدة. احفظه بصيغة CSV وترميز UTF-8 مع أسماء الأعمدة في الصف الأول.
sheet-long = في الملف أكثر من { $most } صف. قسّمه أو استخدم الأمر.
sheet-outcome = النتيجة
filter-more = مزيد من عوامل التصفية
form-take-away = إزالة { $name }
form-outrun = غيّر شخص آخر هذا في هذه الأثناء. ما كتبته ما زال هنا: احفظ مرة أخرى لتُبقيه، أو غادر لتُبقي تغييره.
error-prove-again-title = أكّد أنك صاحب الحساب
error-prove-again-help = مضى وقت على تسجيل دخولك. سجّل الدخول من جديد ثم أعد المحاولة.
error-second-factor-title = العامل الثاني أولًا
error-second-factor-help = دورك يتطلب عاملًا ثانيًا. أعدّه في «الدخول والأمان».
error-bad-token-title = هذا الرمز غير صالح
error-bad-token-help = إنه غير معروف أو أُنهي أو انتهت صلاحيته. أنشئ رمزًا جديدًا من «الحساب»، «الأمان».
error-not-by-token-title = ليس بهذا الرمز
error-not-by-token-help = الرمز للقراءة فقط، أو هذا للشخص وحده. سجّل الدخول أو استخدم رمزًا يجوز له التغيير.
error-only-watching-title = أنت تشاهد فقط
error-only-watching-help = ترى البوابة باسم شخص آخر. أنهِ ذلك بالزر في الأسفل ثم افعله باسمك.
error-send-again = أرسل مرة أخرى
error-files-away-title = تعذّر الوصول إلى الملفات حاليًا
error-files-away-help = لم يتغيّر شيء. كل شيء يعمل عدا الملفات؛ حاول مرة أخرى بعد بضع دقائق.
error-no-room-title = لم تعد هناك مساحة
error-no-room-help = قرص البوابة ممتلئ، لذا لم يُحفظ شيء. القراءة متاحة. على مشغّل البوابة توفير مساحة؛ ثم أرسل مرة أخرى.
