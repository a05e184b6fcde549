library-title = المكتبة
library-total = { $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $shown } مواد
    [many] { $shown } مادة
   *[other] { $shown } مادة
}
library-where = موقعك
library-nothing = لم تُشارَك أي مادة بعد
library-nothing-text = ستظهر هنا المستندات التي تُشارَك معك.
library-newest = الأحدث
library-newest-none = لا جديد بعد.
library-favourites = المفضلة
library-favourites-none = أضف مادة إلى المفضلة لتجدها هنا.
library-recent = شوهدت مؤخرًا
library-follow = متابعة
library-followed = تتابعها
library-edit-folder = تعديل المجلد
library-new-folder = مجلد جديد
library-new-item = مادة جديدة
library-import = استيراد
library-bin = سلة المحذوفات
library-sort = الترتيب
sort-title = حسب العنوان
sort-newest = الأحدث أولًا
library-none = لا شيء يطابق هذه المرشحات
library-none-text = أزل مرشحًا أو اعرض كل ما في المجلد.
library-all-here = كل ما في هذا المجلد
library-empty = هذا المجلد فارغ
library-empty-text = تابعه لنخبرك حين يصل شيء.
item-title = العنوان
item-key = المفتاح
item-category = الفئة
item-product = المنتج
item-language = اللغة
item-languages = اللغات
item-status = الحالة
item-size = الحجم
item-changed = آخر تغيير
item-until = صالحة حتى
item-from = تظهر من
item-old-copy = لديك نسخة قديمة
item-old-copy-text = نزّلت الإصدار { $number } في { $day }. هناك إصدار أحدث الآن.
item-version = الإصدار { $number }
item-version-note = ما الذي تغيّر
item-approved = معتمدة
item-download = تنزيل
item-open = فتح في المتصفح
item-file = الملف
item-not-for-download = يمكنك قراءتها هنا، لكن شركتك لا يحق لها تنزيلها. اسأل جهة اتصالك إن احتجت إلى الملف.
item-favourite = إضافة إلى المفضلة
item-is-favourite = في المفضلة
item-missing-language = لا توجد نسخة بلغة { $wanted } بعد. تقرأ الآن نسخة { $given }.
item-review-note = كتب المراجع:
item-expired = انتهى وقتها ولم يعد الشركاء يرونها.
item-being-read = يُقرأ هذا الملف الآن، وستظهر معاينته بعد لحظات.
item-empty = لا شيء في هذه النسخة بعد.
item-visit = فتح الصفحة
item-watch = مشاهدة الفيديو
item-leaves = هذا الرابط يخرج من البوابة إلى موقع آخر.
item-page = صفحة { $page }
item-page-of = صفحة { $page } من { $pages }
item-page-text = نص الصفحة { $page }
item-page-count = { $count ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $shown } صفحات
    [many] { $shown } صفحة
   *[other] { $shown } صفحة
}
item-pages = صفحات المستند
item-about = عن هذه المادة
item-keeping = الاحتفاظ بها
item-audience = من يراها
item-edit = تعديل
item-edit-words = تعديل النصوص
item-versions = الإصدارات
item-related = ذات صلة
item-reading-encrypted = هذا الملف محمي بكلمة مرور. نزّله وافتحه بكلمة المرور التي أُعطيت لك.
item-reading-no-text = في هذا الملف صور بلا نصوص، فلا يمكن البحث فيها ولا قراءتها بصوت.
item-reading-unsupported = لا معاينة لهذا النوع من الملفات. نزّله لفتحه.
item-reading-partly = لم يُقرأ من هذا الملف إلا جزء.
item-reading-none = لا معاينة لهذا الملف. نزّله لفتحه.
kind-file = ملف
kind-page = صفحة
kind-link = رابط
kind-video = فيديو
status-draft = مسودة
status-review = قيد المراجعة
status-published = منشورة
status-archived = مؤرشفة
category-datasheet = ورقة بيانات
category-guide = دليل
category-price-list = قائمة أسعار
category-presentation = عرض تقديمي
category-case-study = دراسة حالة
category-campaign = حملة
category-policy = سياسة
category-form = نموذج
category-brand = مواد العلامة
category-certificate = شهادة
category-release-notes = ملاحظات الإصدار
category-training = تدريب
category-video = فيديو
category-link = رابط
category-faq = أسئلة وأجوبة
category-other = أخرى
usage-title = الاستخدام
usage-text = ما شاهده الشركاء ونزّلوه. أفراد شركتكم لا يُحتسبون.
usage-most = الأكثر استخدامًا
usage-never = لم تُستخدم قط
usage-expiring = تنتهي خلال 60 يومًا
usage-none = لا شيء في هذه القائمة
usage-none-text = اطّلع على قائمة أخرى.
usage-views = المشاهدات
usage-downloads = التنزيلات
usage-last = آخر استخدام
usage-firms = الشركات
usage-views-count = { $count ->
    [zero] لا مشاهدات
    [one] مشاهدة واحدة
    [two] مشاهدتان
    [few] { $shown } مشاهدات
    [many] { $shown } مشاهدة
   *[other] { $shown } مشاهدة
}
usage-downloads-count = { $count ->
    [zero] لا تنزيلات
    [one] تنزيل واحد
    [two] تنزيلان
    [few] { $shown } تنزيلات
    [many] { $shown } تنزيلًا
   *[other] { $shown } تنزيل
}
usage-by-firm = الاستخدام حسب الشركة
usage-firm-count = { $count ->
    [zero] لا شركات
    [one] شركة واحدة
    [two] شركتان
    [few] { $shown } شركات
    [many] { $shown } شركة
   *[other] { $shown } شركة
}
usage-nobody = لم يستخدمها أحد بعد
usage-nobody-text = ستُحتسب هنا مشاهدات الشركاء وتنزيلاتهم.
usage-export = تنزيل كجدول
notice-item-changed = تغيّرت «{ $title }»
