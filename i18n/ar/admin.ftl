audience-tiers = المستوى
audience-regions = المنطقة
audience-types = نوع الشريك
audience-roles = الدور
audience-languages = اللغة
audience-firms = الشركة
audience-part = { $part }: { $words }
audience-everybody = الجميع
audience-nobody = لا أحد
audience-unknown-firm = شركة لم تعد موجودة
audience-hint = حدّد ما يجب أن يتحقق. القسم بلا تحديد لا يستثني أحدًا.
audience-now = حتى الآن:
audience-too-many-firms = اذكر { $most } شركة مفردة على الأكثر؛ واستخدم المستوى أو المنطقة أو النوع لما زاد.
event-session-begun = تسجيل دخول
event-session-refused = رفض تسجيل دخول
event-session-ended = تسجيل خروج
event-session-all-ended = تسجيل خروج من كل الأجهزة الأخرى
event-person-changed = تغيير حساب
event-person-password-changed = تعيين كلمة مرور
event-person-invited = دعوة شخص
event-invitation-accepted = قبول دعوة
event-membership-changed = تغيير عضوية
event-firm-added = إضافة شركة
event-firm-changed = تعديل شركة
event-firm-closed = إغلاق شركة
event-firm-opened = إعادة فتح شركة
event-firms-exported = حفظ قائمة الشركات في ملف
event-settings-changed = تغيير الإعدادات
event-term-added = إضافة مصطلح إلى البرنامج
event-term-changed = تعديل مصطلح في البرنامج
event-term-moved = تغيير ترتيب البرنامج
event-term-removed = إزالة مصطلح من البرنامج
event-audience-added = إضافة جمهور
event-audience-changed = تعديل جمهور
event-audience-removed = إزالة جمهور
event-job-retried = إعادة محاولة مهمة
event-audit-exported = حفظ سجل التدقيق في ملف
event-item-added = إضافة مادة
event-item-changed = تعديل مادة
event-item-submitted = إرسال مادة إلى المراجعة
event-item-published = نشر مادة
event-item-returned = إعادة مادة إلى كاتبها
event-item-archived = أرشفة مادة
event-item-deleted = نقل مادة إلى سلة المهملات
event-item-restored = استعادة مادة من سلة المهملات
event-item-imported = استيراد مادة
event-item-downloaded = تنزيل ملف
event-edition-added = إضافة لغة إلى مادة
event-edition-changed = تعديل نصوص مادة
event-version-added = إصدار جديد
event-version-restored = جعل إصدار سابق حاليًا
event-version-deleted = حذف إصدار
event-folder-added = إضافة مجلد
event-folder-changed = تعديل مجلد
event-folder-ordered = تغيير ترتيب المجلدات
event-folder-deleted = حذف مجلد
event-import-tried = تجربة استيراد
event-import-begun = بدء استيراد
event-library-exported = تصدير المكتبة
event-usage-exported = حفظ أرقام الاستخدام في ملف
subject-person = شخص
subject-firm = شركة
subject-term = مصطلح من البرنامج
subject-audience = جمهور
subject-job = مهمة
subject-item = مادة من المكتبة
subject-folder = مجلد من المكتبة
subject-import = استيراد
subject-synonym = مرادفات
fact-yes = نعم
fact-no = لا
fact-empty = لا شيء
fact-name = الاسم
fact-name-in = الاسم بـ { $language }
fact-email = البريد الإلكتروني
fact-role = الدور
fact-active = نشط
fact-tier = المستوى
fact-region = المنطقة
fact-type = نوع الشريك
fact-country = البلد
fact-city = المدينة
fact-website = الموقع
fact-language = اللغة
fact-time-zone = المنطقة الزمنية
fact-manager = مدير القناة
fact-parent = فرع لـ
fact-vendor = اسم المورّد
fact-theme = السمة
fact-review-required = ينظر مراجع قبل أن يرى الشركاء
fact-file-types = ما يمكن لكل دور رفعه
fact-kind = النوع
fact-code = الرمز
fact-rule = المقصودون
fact-rows = الصفوف
fact-filter = المرشح
fact-sessions-ended = جلسات أُنهيت
fact-account = الحساب (بصمة)
fact-way = الاتجاه
fact-up = إلى أعلى
fact-down = إلى أسفل
fact-title = العنوان
fact-version = الإصدار
fact-note = ملاحظة
fact-url = العنوان الإلكتروني
fact-folder = المجلد
fact-file = الملف
fact-files = الملفات
fact-product = المنتج
fact-category = الفئة
fact-named-audience = جمهور مُسمّى
fact-download = من يمكنه التنزيل
fact-publish-at = يُنشر من
fact-expire-at = يُنشر حتى
fact-path = المسار
fact-words = الكلمات
admin-settings = الإعدادات
admin-settings-text = اسم البوابة ومظهرها ولغتها ومنطقتها الزمنية.
admin-programme = البرنامج
admin-programme-text = المستويات والمناطق وأنواع الشركاء والمنتجات، بكلماتكم.
admin-audiences = الجماهير
admin-audiences-text = قواعد لها اسم: قل مرة واحدة من المقصود واستخدمها لمجلدات ومواد كثيرة.
admin-audit = سجل التدقيق
admin-audit-text = من فعل ماذا ومتى ومن أين، وكيف كان من قبل.
admin-jobs = المهام الخلفية
admin-jobs-text = الرسائل وقراءة المستندات والاستيراد: ما ينتظر وما أخفق.
admin-health = الحالة
admin-health-text = ما تعمل عليه البوابة وكم امتلأت.
admin-roles = الأدوار والصلاحيات
admin-roles-text = أي دور يحق له ماذا.
admin-search = ورشة البحث
admin-search-text = ما بُحث عنه دون جدوى، والمرادفات، وحالة الفهرس.
admin-import = الاستيراد
admin-import-text = مستندات كثيرة دفعة واحدة إلى المكتبة، وإخراجها كلها.
admin-usage = استخدام المكتبة
admin-usage-text = ما شاهده الشركاء ونزّلوه، وما لم يفتحه أحد.
admin-file-types = أنواع الملفات
admin-file-types-text = أي دور يمكنه رفع أي نوع.
admin-file-types-lead = لا يرفع الدور إلا ما هو محدد هنا. ويبقى ما هو موجود في المكتبة.
admin-roles-lead = للشخص دور واحد في كل شركة ينتمي إليها، ولا يُفتح له إلا ما يشمله الدور.
admin-roles-vendor = أفراد المورّد
admin-roles-firms = أفراد شركات الشركاء
admin-roles-right = يحق له
right-see-library = فتح المكتبة والبحث فيها
right-edit-library = إضافة المواد والمجلدات وتعديلها ورؤية المسودات
right-publish-library = نشر ما أرسله غيره للمراجعة أو إعادته
right-import-library = استيراد المكتبة وتصديرها جملةً
right-see-usage = رؤية من شاهد ومن نزّل
right-tune-search = قراءة ما بحث عنه الناس وتعديل المترادفات
right-see-people = رؤية أفراد شركته؛ وأفراد المورّد يرون الجميع
right-invite-people = دعوة أشخاص إلى شركته أو إلى شركات يديرها
right-manage-people = إسناد الأدوار إلى أفراد شركته
right-see-firms = رؤية شركات الشركاء
right-manage-firms = إضافة شركات الشركاء وتعديلها ودعوة أفراد إليها؛ ومدير القناة لشركاته فقط
right-manage-programme = تغيير المستويات والمناطق والأنواع والمنتجات والجماهير
right-manage-settings = تغيير إعدادات البوابة
right-see-jobs = رؤية المهام الخلفية وإعادة محاولتها
right-see-audit = قراءة سجل التدقيق
right-see-deals = عرض الصفقات: الخاصة أو صفقات الشركة أو كلها بحسب الدور
right-register-deals = تسجيل الصفقات والعمل عليها
right-review-deals = البتّ في التسجيلات وطلبات الشركاء
right-manage-deals = التسجيل نيابةً عن شريك وإعادة الفتح والاستيراد وإدارة حسابات العملاء
right-manage-deal-programmes = تغيير طريقة تسجيل الصفقات والبتّ فيها
right-see-leads = عرض العملاء المحتملين: المعروضين على الشركة أو كلهم
right-work-leads = قبول العملاء المحتملين ورفضهم والعمل عليهم
right-route-leads = إضافة العملاء المحتملين وتوزيعهم وإدارة قواعد التوجيه
settings-vendor-hint = يظهر أعلى كل صفحة وفي الرسائل.
settings-theme-hint = يراها كل من ليس لمستواه سمة خاصة.
settings-language-hint = لمن لم يختر لغة، وللمصطلحات الجديدة في البرنامج.
settings-time-zone-hint = لمن لم يختر منطقة.
settings-review-hint = من دونه ينشر المحرر مباشرة.
term-tiers = المستويات
term-regions = المناطق
term-types = أنواع الشركاء
term-products = المنتجات
term-none = لا شيء بعد
term-none-text = أضف الأول لتستخدمه الشركات والمواد والقواعد.
term-languages = { $count ->
    [one] مسمّى بلغة واحدة
    [two] مسمّى بلغتين
    [few] مسمّى بـ { $shown } لغات
   *[other] مسمّى بـ { $shown } لغة
}
term-theme-of = السمة { $theme }
term-tier-order = المستوى الأدنى أولًا.
term-add = إضافة
term-add-act = إضافة
term-name = الاسم
term-names = الأسماء
term-code = الرمز
term-code-hint = يُستخدم في القواعد والاستيراد والعناوين ويبقى دائمًا. يُشتق من الاسم إن تركته فارغًا.
term-code-needed = أدخل رمزًا من حروف لاتينية وأرقام؛ لا يمكن اشتقاقه من هذا الاسم.
term-code-plain = استخدم 40 حرفًا لاتينيًا أو رقمًا أو نقطة أو شرطة على الأكثر.
term-code-taken = هذا الرمز مستخدم.
term-theme-none = كالجميع
term-theme-hint = ما يراه أفراد شركات هذا المستوى.
term-remove = إزالة من البرنامج
term-remove-ask = هل تزيله من البرنامج؟
term-in-use = لا يُزال ما هو مستخدم. غيّر مواضع استخدامه أولًا.
use-title = أين يُستخدم
use-nowhere = لا يُستخدم في أي مكان.
use-firms = { $count ->
    [zero] لا شركات
    [one] شركة واحدة
    [two] شركتان
    [few] { $shown } شركات
   *[other] { $shown } شركة
}
use-audiences = { $count ->
    [zero] لا جماهير
    [one] جمهور مسمّى واحد
    [two] جمهوران مسمّيان
    [few] { $shown } جماهير مسمّاة
   *[other] { $shown } جمهورًا مسمّى
}
use-folders = { $count ->
    [zero] لا مجلدات
    [one] مجلد واحد
    [two] مجلدان
    [few] { $shown } مجلدات
   *[other] { $shown } مجلدًا
}
use-items = { $count ->
    [zero] لا مواد
    [one] مادة واحدة من المكتبة
    [two] مادتان من المكتبة
    [few] { $shown } مواد من المكتبة
   *[other] { $shown } مادة من المكتبة
}
audience-add = إضافة جمهور
audience-none = لا جمهور له اسم بعد
audience-none-text = سمِّ ما تستخدمه كثيرًا، مثل «الموزعون في أوروبا».
audience-name = الاسم
audience-name-hint = يختاره المحررون بهذا الاسم.
audience-name-taken = لجمهور آخر هذا الاسم.
audience-who = المقصودون
audience-firms-now = { $count ->
    [zero] لا تطابقه أي شركة الآن
    [one] تطابقه شركة واحدة الآن
    [two] تطابقه شركتان الآن
    [few] تطابقه { $shown } شركات الآن
   *[other] تطابقه { $shown } شركة الآن
}
audience-people-now = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $shown } أشخاص
   *[other] { $shown } شخصًا
}
audience-used = يسري أي تغيير فورًا على:
audience-remove = حذف هذا الجمهور
audience-remove-ask = هل تحذف هذا الجمهور؟
audience-in-use = هذا الجمهور مستخدم. أزله عن مجلداته ومواده أولًا.
audience-find = إضافة شركات بعينها
audience-find-hint = جزء من الاسم. تُضاف الشركات التي عُثر عليها إلى الخانات أعلاه؛ حدّد المقصودة منها.
audience-find-act = بحث
audience-firm-unknown = لا شركة يتضمن اسمها ذلك. جرّب حروفًا أقل.
jobs-lead = ما لا يحتاج أحد إلى انتظاره. المهمة التي تخفق تُعاد لاحقًا ثم لاحقًا، وفي النهاية تُنحّى هنا.
jobs-waiting = تنتظر
jobs-running = تعمل
jobs-done = أُنجزت
jobs-failed = نُحّيت
jobs-none = لا شيء هنا
jobs-none-text = لا مهمة في هذه الحالة.
jobs-kind = المهمة
jobs-attempts = المحاولات
jobs-queued = أُدرجت
jobs-due = موعدها
jobs-at = آخر نظرة
jobs-acts = الإجراء
jobs-retry = إعادة المحاولة
job-send-letter = إرسال رسالة
job-read-file = قراءة مستند
job-sweep-jobs = إزالة المهام القديمة
job-sweep-sessions = إزالة الجلسات القديمة
job-sweep-sendings = إزالة سجلّ النماذج المُرسلة
job-run-import = الاستيراد إلى المكتبة
job-tell-followers = إبلاغ المتابعين
job-drop-pieces = إزالة أجزاء ملف مرفوع
job-sweep-uploads = إزالة عمليات الرفع غير المكتملة
job-furnish-demo = ملء العرض التجريبي
audit-count = { $count ->
    [zero] لا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $shown } أسطر
   *[other] { $shown } سطرًا
}
audit-what = ماذا
audit-who = من
audit-who-key = من (المفتاح)
audit-kind = النوع
audit-subject = بشأن
audit-subject-key = المفتاح
audit-subject-name = بشأن (الاسم)
audit-firm = الشركة
audit-from = من يوم
audit-to = إلى يوم
audit-at = متى (UTC)
audit-when = متى
audit-address = العنوان
audit-request = الطلب
audit-facts = التفاصيل
audit-export = حفظ هذه الأسطر بصيغة CSV
audit-none = لم يُدوَّن شيء
audit-none-text = جرّب يومًا آخر أو مرشحات أقل.
audit-all = عرض الكل
audit-history = كل ما يتعلق به
audit-portal = البوابة
audit-stranger = لا أحد مسجّل الدخول
health-version = الإصدار
health-database = قاعدة البيانات
health-change = رقم أحدث تغيير
health-files = الملفات المرفوعة
health-files-count = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $shown } ملفات
   *[other] { $shown } ملفًا
}
health-quota = سعة الملفات
health-of = { $now } من { $most }
event-deal-drafted = مسودة صفقة
event-deal-submitted = تقديم صفقة
event-deal-approved = اعتماد صفقة
event-deal-agreed = موافقة معتمِد
event-deal-refused = رفض صفقة
event-deal-returned = إعادة صفقة
event-deal-judged = الحكم على التشابه
event-deal-reopened = إعادة فتح صفقة
event-deal-moved = نقل صفقة
event-deal-commented = تعليق على صفقة
event-deal-deleted = حذف صفقة
event-deal-changed = تعديل صفقة
event-deal-expired = انتهاء الحماية
event-deal-checked = التحقق من عميل
event-deals-exported = تصدير الصفقات
job-keep-deals = متابعة الحماية
job-keep-leads = نقل العملاء غير المردود عليهم
event-lead-added = إضافة عميل محتمل
event-lead-pooled = إضافة إلى المجموعة
event-lead-offered = عرض عميل
event-lead-expired = انتهاء العرض
event-lead-accepted = قبول عميل
event-lead-declined = رفض عميل
event-lead-passed = تحويل عميل
event-lead-registered = تسجيل العميل كصفقة
event-lead-assigned = توزيع عميل
event-lead-judged = تقييم عميل
event-lead-rule-added = إضافة قاعدة توجيه
event-lead-rule-deleted = إزالة قاعدة توجيه
event-deal-asked = تقديم طلب
event-deal-answered = الرد على طلب
event-deal-shared = صفقة شُوركت أو سُلّمت
job-mail-notices = إرسال رسائل الإشعارات
event-deal-imported = صفقة مستوردة
admin-deal-programmes = برامج الصفقات
admin-deal-programmes-text = كيف تُسجَّل الصفقات ويُبتّ فيها وتُحمى.
event-deal-programme-added = أضيف برنامج صفقات
event-deal-programme-changed = عُدّل برنامج صفقات
event-deal-escalated = صُعّد الرد
event-deal-filed = أضيف ملف إلى صفقة
event-deal-file-taken = نُزّل ملف صفقة
event-deal-file-removed = أزيل ملف من صفقة
event-item-purged = أزيل المحتوى نهائيًا
job-empty-bin = إفراغ المهملات
event-substitute-named = سُمّي بديل
event-substitute-removed = سُحب البديل
job-tend-database = تحديث إحصاءات قاعدة البيانات
admin-rates = أسعار الصرف
admin-rates-text = تُعرض المجاميع بعملات متعددة بعملة القارئ وفق هذه الأسعار.
rates-bring = استيراد أسعار أحدث
rates-file = ملف الأسعار
rates-file-hint = ملف eurofxref من البنك المركزي الأوروبي بصيغة CSV أو XML.
rates-of = { $day }، { $source }
rates-for-a-euro = مقابل يورو واحد
rates-unknown = هذا ليس ملف eurofxref. اختر ملف CSV أو XML من البنك المركزي الأوروبي.
rates-line = تعذّرت قراءة السطر { $line } كيوم وأسعاره.
rates-none = لا أسعار في الملف.
event-rates-brought = استُوردت أسعار الصرف
event-lead-key-added = أُنشئ مفتاح للعملاء
event-lead-key-ended = أُلغي مفتاح للعملاء
event-edition-removed = إزالة لغة من عنصر
job-drop-spare-files = التخلص من الملفات غير المستخدمة
event-account-changed = تعديل عميل
subject-account = عميل
event-account-joined = جُمع العميل مع آخر
event-account-parted = فُصل العميل عن آخر
fact-second-factor-roles = أدوار تتطلب عاملًا ثانيًا
settings-second-factor-hint = من له أحدها يُعدّ مفتاح مرور أو تطبيق رموز قبل أن يُفتح أي شيء آخر.
event-factor-added = أضيف عامل ثانٍ
event-factor-removed = أزيل عامل ثانٍ
event-factor-codes-made = رموز استرداد جديدة
event-factor-reset = أعيد ضبط العوامل الثانية
job-link-audit = ربط سجل التدقيق
job-log-audit-head = تدوين أحدث بصمة للتدقيق
event-audit-erased = مُحيت أسطر من السجل
job-erase-person = محو شخص
event-person-erasure-asked = محو شخص
event-person-held = تغيّر التعليق القانوني
event-person-exported = نُزّلت البيانات الشخصية
admin-privacy = سجل المعالجة
admin-privacy-text = ما يُحفظ عن الأشخاص وأين يذهب وكم يبقى
admin-providers = دخول الشركات
admin-providers-text = الشركات التي تدخل بحسابها (OpenID Connect)
event-provider-changed = تغيّر دخول الشركة
event-person-arrived = وصل عبر دخول الشركة
subject-provider = دخول الشركة
event-deal-opened = فُتحت الصفقة
role-new = دور خاص بكم
role-based = مبني على دور «{ $role }» الذي يحدد ما يراه أصحابه.
role-name = الاسم
role-name-hint = كما سيقرؤه موظفوكم وشركاؤكم.
role-rights = ما يتيحه
role-rights-hint = يسري التغيير على كل من له هذا الدور من صفحته التالية.
role-remove = حذف الدور
role-remove-ask = أتريد حذف هذا الدور؟
role-holders = من له هذا الدور
role-see-people = الأشخاص
role-own = أدواركم الخاصة
role-edit = تعديل
role-derive = ابنِ عليه
role-in-use = هناك من له هذا الدور أو دُعي به. أعطه دورًا آخر أولًا.
role-name-taken = يوجد دور بهذا الاسم. اختر اسمًا آخر.
right-view-as = رؤية البوابة كما يراها أشخاص الشريك، في الشركات التي يديرها
event-role-added = أضيف دور
event-role-changed = عُدِّل دور
event-role-removed = حُذف دور
event-token-added = أُنشئ رمز API
event-token-ended = أُنهي رمز API
event-token-all-ended = أُنهيت كل رموز API
event-view-as-begun = شاهد البوابة باسم
event-view-as-ended = أنهى مشاهدة البوابة باسم
subject-role = دور
subject-token = رمز API
role-used = { $count ->
    [zero] لا أحد له هذا الدور.
    [one] شخص واحد له هذا الدور أو دُعي به. يمكن حذفه حين لا يبقى أحد.
    [two] شخصان لهما هذا الدور أو دُعيا به. يمكن حذفه حين لا يبقى أحد.
    [few] { $count } أشخاص لهم هذا الدور أو دُعوا به. يمكن حذفه حين لا يبقى أحد.
   *[other] { $count } شخصًا لهم هذا الدور أو دُعوا به. يمكن حذفه حين لا يبقى أحد.
}
event-join-asked = طلب الانضمام
event-join-accepted = قُبل الانضمام
event-join-declined = رُفض الانضمام
subject-join = طلب انضمام
job-keep-retention = إزالة ما انقضت مدة حفظه
event-retention-changed = عُدّلت مدد الحفظ
event-retention-applied = أُزيلت سجلات انقضت مدتها
admin-retention = مدة حفظ السجلات
admin-retention-text = الأيام لكل نوع وما سيُزال الليلة
admin-consents = الموافقات
admin-consents-text = ما يُطلب الموافقة عليه، والأجوبة
event-consent-answered = أُجيب عن موافقة
event-consent-added = أُضيف طلب موافقة
event-consent-changed = عُدّل طلب موافقة
subject-consent = موافقة
event-firm-exported = صُدّرت بيانات الشركة
audit-session = هذه الجلسة
audit-report = الخلاصة
audit-more-than = أكثر من { $count } سطر
event-membership-moved = نُقل إلى شركة أخرى
event-lead-opened = فُتح عميل محتمل
event-provider-directory-opened = مُنح الدليل رمزًا
event-provider-directory-closed = أُنهي رمز الدليل
health-index = فهرس البحث لهذه العقدة
health-index-current = محدَّث
health-jobs = المهام في الخلفية
health-disk = المتاح على قرص هذا الجهاز
health-backup = آخر نسخة احتياطية
health-backup-never = لم تُنشأ أي نسخة بعد
event-backup-made = أُنشئت نسخة احتياطية
health-index-behind = { $count ->
    [zero] لا تغييرات متأخرة
    [one] تغيير واحد متأخر
    [two] تغييران متأخران
    [few] { $count } تغييرات متأخرة
    [many] { $count } تغييرًا متأخرًا
   *[other] { $count } تغيير متأخر
}
health-jobs-waiting = { $count ->
    [zero] لا مهام في الانتظار
    [one] مهمة واحدة في الانتظار
    [two] مهمتان في الانتظار
    [few] { $count } مهام في الانتظار
    [many] { $count } مهمة في الانتظار
   *[other] { $count } مهمة في الانتظار
}
health-jobs-failed = { $count ->
    [zero] لا مهام فاشلة
    [one] مهمة فاشلة واحدة
    [two] مهمتان فاشلتان
    [few] { $count } مهام فاشلة
    [many] { $count } مهمة فاشلة
   *[other] { $count } مهمة فاشلة
}
event-file-refused = رفض فاحص الفيروسات ملفًا
event-setup-brought = جُلب الإعداد من ملف
admin-residence = أين تقع البيانات
admin-residence-text = مخازن المناطق وما فيها
residence-text = تقع ملفات صفقات الشركة في مخزن منطقتها إذا حددت الإعدادات (file_stores) مخزنًا لها.
residence-files = ملفات الصفقات حسب المخزن
residence-region = المنطقة
residence-store = المخزن
residence-firms = الشركات
residence-count = الملفات
residence-size = الحجم
residence-common = كل ما عداها
residence-rest = ما عدا ذلك
residence-rows = سجلات كل المناطق في قاعدة بيانات واحدة:
residence-library = المكتبة ملك المورّد وتقع في المخزن المشترك. تُنشأ القوائم والصادرات عند الطلب ولا تُحفظ.
residence-logged = من ينزّل ملفًا من مخزن منطقة أخرى يُسجَّل في سجل التدقيق مع المنطقة.
residence-refused = لا ينزّل ملفًا من مخزن منطقة أحدٌ شركته في مكان آخر.
job-bring-files-home = نقل الملفات إلى مخزن منطقتها
residence-strays = { $count ->
    [zero] كل الملفات في مكانها.
    [one] ملف واحد ليس في مكانه؛ ستنقله مهمة الليلة.
    [two] ملفان ليسا في مكانهما؛ ستنقلهما مهمة الليلة.
    [few] { $count } ملفات ليست في مكانها؛ ستنقلها مهمة الليلة.
    [many] { $count } ملفًا ليس في مكانه؛ ستنقلها مهمة الليلة.
   *[other] { $count } ملف ليس في مكانه؛ ستنقلها مهمة الليلة.
}
admin-setup = الإعداد في ملف
admin-setup-text = نزّل الإعداد وقارنه واجلبه من بوابة أخرى
setup-text = الإعدادات والمستويات وسائر المصطلحات والجماهير والأدوار والمرادفات ومدد الحفظ والموافقات وبرامج الصفقات وقواعد التوجيه في ملف واحد. ليس فيه أشخاص ولا شركات ولا صفقات ولا مستندات.
setup-take = نزّل الملف
setup-bring = اجلب ملفًا
setup-bring-act = اجلبه
setup-file = ملف الإعداد
setup-file-hint = كما كتبته بوابة أخرى أو هذه البوابة (TOML). ما لا يذكره الملف يبقى كما هو.
setup-only-here = هنا فقط، يبقى
setup-same = يقول الملف ما تقوله البوابة: لا شيء يتغيّر.
setup-differences = الاختلافات
setup-details = قبل وبعد
setup-place = الموضع في الملف:
setup-unread = تتعذّر قراءة الملف عند السطر { $line }: { $detail } خذ ملفًا كتبته بوابة وصحّح ذلك السطر.
setup-no-text = ليس الملف نصًا بترميز UTF-8. خذ ملفًا كتبته بوابة.
setup-long = الملف أكبر من 4 ميغابايت، فليس ملف إعداد.
setup-other-layout = بنية الملف { $word }، وهذه البوابة تعرف البنية { $known }. اكتبه من جديد بالإصدار نفسه من البرنامج.
setup-no-theme = لا توجد هنا السمة { $word }. انسخ مجلدها أولًا إلى سمات هذه البوابة.
setup-no-time-zone = ‏{ $word } ليست منطقة زمنية. استعمل اسمًا مثل Europe/Warsaw.
setup-no-language = ‏{ $word } ليست من لغات هذه البوابة.
setup-no-role = لا يوجد الدور { $word }.
setup-no-vendor = اسم المورّد ناقص أو أطول من 120 حرفًا.
setup-no-record = ‏{ $word } ليس نوعًا من السجلات المحفوظة لمدة.
setup-kept-longer = أقل عدد أيام لـ { $word } هو { $least }، و0 تعني بلا نهاية.
setup-bad-code = يتكوّن الرمز من أحرف لاتينية وأرقام وشرطات.
setup-no-name = يلزم اسم بلغة واحدة على الأقل.
setup-no-right = لا توجد الصلاحية { $word }.
setup-other-base = يوجد هنا دور بهذا الاسم مبني على { $word }. أعد تسمية أحدهما.
setup-no-term = يذكر الملف { $word }، وليس هنا ولا فيه.
setup-no-firm = لا توجد هنا شركة باسم { $word }. أضفها أولًا أو احذفها من القاعدة.
setup-several-firms = هنا عدة شركات باسم { $word }. احذفها من القاعدة واختر الشركة يدويًا.
setup-bad-synonym = تلزم كلمتان على الأقل بلغة من لغات هذه البوابة.
setup-bad-consent = يلزم العنوان والنص.
event-setup-exported = نُزّل الإعداد في ملف
