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
deals-title = الصفقات
deals-register = تسجيل صفقة
deals-check = هل هذا العميل متاح؟
deals-queue = بانتظار الرد
deals-search = العميل أو الرقم
deals-sort = الترتيب
deals-sort-new = آخر تعديل
deals-sort-closing = الأقرب إغلاقًا
deals-sort-ends = الأقرب انتهاءً للحماية
deals-mine = صفقاتي فقط
deals-export = تنزيل بصيغة CSV
deals-none = لا توجد صفقات
deals-none-text = غيّر عوامل التصفية أو سجّل العميل الذي تتحدث معه.
deals-queue-none = لا شيء بانتظارك
deals-queue-none-text = تظهر التسجيلات الجديدة هنا، والأكثر إلحاحًا أولًا.
deals-late = متأخر
deals-likeness = التشابه { $score }
deals-decide = البتّ
deal-programme = البرنامج
deal-programme-choose = استخدام هذا البرنامج
deal-type = نوع الصفقة
deal-number = الرقم
deal-state = الحالة
deal-step = المرحلة
deal-firm = الشريك
deal-owner = المسؤول
deal-currency = العملة
deal-protected = محمية حتى
deal-submitted = تاريخ التقديم
deal-updated = آخر تعديل
deal-source = المصدر
deal-decided-by-label = صاحب القرار
deal-field-customer = العميل
deal-field-website = موقع العميل
deal-field-country = بلد العميل
deal-field-city = مدينة العميل
deal-field-address = الشارع
deal-field-postcode = الرمز البريدي
deal-field-tax-id = الرقم الضريبي
deal-field-contact-name = جهة الاتصال
deal-field-contact-email = بريد جهة الاتصال
deal-field-contact-phone = هاتف جهة الاتصال
deal-field-title = موضوع الصفقة
deal-field-amount = القيمة المتوقعة
deal-field-close-on = الإغلاق المتوقع
deal-field-territory = مكان الاستخدام
deal-field-site = الموقع
deal-field-lines = المنتجات
deal-field-description = ما أنجزته حتى الآن
deal-field-evidence = الإثباتات
deal-hint-customer = الشركة التي ستستخدمه باسمها الرسمي.
deal-hint-website = يساعد على تمييزها عن غيرها بالاسم نفسه.
deal-hint-description = من قابلت ومتى. يقرؤه المسؤول عن البتّ.
deal-place-customer = العميل
deal-place-deal = الصفقة
deal-place-products = المنتجات
deal-place-extra = المزيد
deal-line-product = المنتج
deal-line-quantity = الكمية
deal-line-amount = القيمة
deal-to-review = مراجعة وتقديم
deal-keep-draft = حفظ كمسودة
deal-review = راجع ما ستقدّمه
deal-hand-in = تقديم
deal-change = تعديل
deal-returned-because = أُعيدت: { $reason }
deal-refused-because = رُفضت: { $reason }
deal-answer-by = ستصلك إجابتنا بحلول { $when }.
deal-protected-until = لك حتى نهاية { $day } ({ $zone }).
deal-protected-here = وهو { $when } في منطقتك.
deal-decision = ردّك
deal-reason = السبب
deal-reason-hint = يقرؤه الشريك. مطلوب للرفض أو لطلب المزيد.
deal-approve = اعتماد
deal-return = طلب المزيد
deal-refuse = رفض
deal-conflicts = قد يكون العميل نفسه في
deal-conflict-this = هذا التسجيل:
deal-why = لماذا
deal-points = النقاط
deal-verdict-same = نفسه
deal-verdict-different = غيره
deal-move = ما حدث بعد ذلك
deal-move-act = نقل
deal-loss-reason = سبب الخسارة
deal-loss-hint = فقط إذا خُسرت.
deal-note = ملاحظة
deal-timeline = السجل الزمني
deal-internal = داخلي
deal-comment = تعليق
deal-comment-act = إضافة التعليق
deal-comment-internal = لموظفينا فقط
deal-facts = البيانات
deal-approvers = من يبتّ
deal-due = الموعد { $when }
deal-part-waiting = بالانتظار
deal-part-later = لاحقًا
deal-part-agreed = موافق
deal-part-refused = رافض
deal-part-closed = مغلق
deal-record = هذا الشريك حتى الآن
deal-record-open = مفتوحة
deal-record-won = نسبة المكسوبة
deal-record-expired = نسبة المنتهية
deal-reopen = إعادة الفتح
deal-delete = حذف
deal-delete-confirm = هل تريد حذف هذه الصفقة؟
deal-check-lead = نجيب دون ذكر من يتحدث معه. تُحفظ كل الأسئلة، ولكل شركة ثلاثون سؤالًا في الساعة.
deal-check-act = تحقّق
deal-check-free = متاح: لا أحد محميّ لدى هذا العميل.
deal-check-protected = محميّ: الأرجح أن يُرفض تسجيل هذا العميل.
deal-check-review = يحتاج مراجعة: سجّله وسننظر فيه بدقة.
deal-cap-used = { $used } من { $most } مفتوحة
deal-cap-reached = لدى شركتك { $cap } تسجيلات مفتوحة وهو الحد الأقصى. أغلق أحدها أو احذفه أولًا.
deal-cap-evidence = لدى شركتك { $cap } تسجيلات مفتوحة. للمزيد صِف ما أنجزته لدى هذا العميل في 40 حرفًا على الأقل أو أرفق ملفًا بالمسودة.
deal-no-programme = لا يوجد برنامج يتيح لشركتك تسجيل الصفقات. اسأل مدير القناة.
deal-decided-by = بتّ { $name } في هذه الصفقة قبل لحظات. افتحها لرؤية القرار.
deal-not-your-turn = ليس دورك للبتّ في هذه الصفقة. صفحتها تذكر صاحب الدور.
deal-reason-needed = اذكر السبب في جملة. سيقرؤه الشريك.
deal-loss-reason-needed = اختر سبب الخسارة.
deal-comment-needed = اكتب التعليق أولًا، 5000 حرف على الأكثر.
deal-not-deletable = الصفقة المقدَّمة تبقى في السجل. اسأل مسؤول المورّد إن وجب حذفها.
notice-deal-waits = تسجيل { $title } بانتظار ردّك.
notice-deal-approved = { $title } محميّ لك.
notice-deal-refused = رُفض تسجيل { $title }.
notice-deal-returned = تسجيل { $title } يحتاج المزيد منك.
notice-deal-reopened = أُعيد فتح { $title }.
notice-deal-moved = انتقلت { $title } إلى مرحلة أخرى.
notice-deal-commented = يوجد تعليق على { $title }.
notice-deal-mentioned = ذكرك { $by } في { $title }.
notice-deal-deleted = حُذفت صفقة { $title }.
notice-deal-expired = انتهت حماية { $title }.
notice-deal-ends-soon = تنتهي حماية { $title } قريبًا.
deal-entry-created = بدأت
deal-entry-submitted = قُدّمت
deal-entry-approved = اعتُمدت
deal-entry-refused = رُفضت
deal-entry-returned = أُعيدت
deal-entry-moved = نُقلت
deal-entry-changed = عُدّلت
deal-entry-comment = تعليق
deal-entry-file = أُضيف ملف
deal-entry-shared = شُوركت
deal-entry-asked = طُلب
deal-entry-answered = أُجيب
deal-entry-expired = انتهت الحماية
deal-entry-reopened = أُعيد فتحها
deal-entry-escalated = صُعّدت
deal-entry-verdict = رأي المعتمِد
deal-entry-reminded = ذُكّر
deal-entry-deleted = حُذفت
deal-line-unknown = اختر منتج كل سطر.
deal-line-count = أدخل كل كمية عددًا صحيحًا من 1 فأكثر.
deals-count = { $count ->
    [one] صفقة واحدة
    [two] صفقتان
    [few] { $shown } صفقات
   *[other] { $shown } صفقة
}
deals-queue-count = { $count ->
    [one] تسجيل واحد
    [two] تسجيلان
    [few] { $shown } تسجيلات
   *[other] { $shown } تسجيلًا
}
deal-place = { $count ->
    [one] دورها التالي.
    [two] هي الثانية في الانتظار.
    [few] ترتيبها في الانتظار { $shown }.
   *[other] ترتيبها في الانتظار { $shown }.
}
deal-promise = { $count ->
    [one] الرد خلال يوم عمل واحد
    [two] الرد خلال يومي عمل
    [few] الرد خلال { $shown } أيام عمل
   *[other] الرد خلال { $shown } يوم عمل
}
deal-promise-protection = { $count ->
    [one] حماية يومًا واحدًا
    [two] حماية يومين
    [few] حماية { $shown } أيام
   *[other] حماية { $shown } يومًا
}
deal-review-lead = { $count ->
    [one] ستصلك إجابتنا خلال يوم عمل واحد.
    [two] ستصلك إجابتنا خلال يومي عمل.
    [few] ستصلك إجابتنا خلال { $shown } أيام عمل.
   *[other] ستصلك إجابتنا خلال { $shown } يوم عمل.
}
deal-check-left = { $count ->
    [one] بقي سؤال واحد في هذه الساعة
    [two] بقي سؤالان في هذه الساعة
    [few] بقيت { $shown } أسئلة في هذه الساعة
   *[other] بقي { $shown } سؤالًا في هذه الساعة
}
deal-answer-due = إجابتنا مستحقة بحلول { $when }.
deal-requests = الطلبات
deal-request-extension = وقت أطول
deal-request-dispute = مراجعة الرفض
deal-request-hint = اذكر السبب في جملة.
deal-request-waiting = بانتظار الرد
deal-request-granted = مُنح
deal-request-refused = مرفوض
deal-request-waits = يوجد طلب مماثل بانتظار الرد.
deal-extension-off = لا يمكن تمديد حماية هذه الصفقة.
deal-extension-spent = مُددت الحماية مرة واحدة وهذا هو الحد.
deal-dispute-off = لا يُعترض إلا على صفقة مرفوضة إن سمح البرنامج.
deal-dispute-late = يمكن الاعتراض خلال { $days } يومًا وقد انتهت.
deal-dispute-spent = سبقت مراجعة هذا الرفض.
deal-grant = منح
deal-ask = طلب
notice-deal-granted = مُنح طلبك بشأن { $title }.
notice-deal-not-granted = رُفض طلبك بشأن { $title }.
deal-request-void = لم يعد مطلوبًا
deal-people = تمت المشاركة مع
deal-colleague = زميل
deal-colleague-hint = تتيح المشاركة للزميل رؤية الصفقة وتُعلمه بكل خطوة. أما التسليم فيجعله مالكها، وتبقى أنت قادرًا على رؤيتها.
deal-share = مشاركة
deal-hand-over = تسليم
deal-unshare = إيقاف المشاركة
deal-unshare-with = إيقاف المشاركة مع { $name }
deal-share-whom = اختر زميلًا يعمل على الصفقات.
deal-shared-share = مع { $name }
deal-shared-unshare = لم تعد مع { $name }
deal-shared-own = سُلّمت إلى { $name }
notice-deal-shared = شارك { $by } معك { $title }.
sheet-firm-unknown = لا يوجد شريك بهذا الاسم. استورد الشركات أولًا.
sheet-owner-unknown = لا أحد في هذه الشركة لديه هذا البريد.
sheet-deal-deleted = حُذفت هذه الصفقة في البوابة.
sheet-taken-back = كان هذا تشغيلًا تجريبيًا.
deal-receipt = إيصال
deal-receipt-open = افتح الإيصال الموقّع
deal-receipt-lead = ما وعد به المورّد، موقّعًا. احتفظ بالملف: يمكن التحقق منه دون هذه البوابة.
deal-receipt-keep = تنزيل
deal-receipt-statement = النص
deal-receipt-check = طريقة التحقق
deal-receipt-how = يمكن لأي أحد ذلك: بهذا الأمر أو بأي أداة Ed25519 على بايتات النص.
deal-receipt-keys = مفاتيح المورّد العامة
programme-none = لا برنامج بعد
programme-none-text = يمكن للشركاء تسجيل الصفقات حين يوجد برنامج ويُعرض عليهم.
programme-offered = معروض
programme-not-offered = غير معروض
programme-offer = اعرض على الشركاء
programme-withdraw = أوقف العرض
programme-version = الإصدار { $number }
programme-add = برنامج جديد
programme-copy = ابدأ من
programme-copy-none = الجاهز: ستة حقول، موافِق واحد، تسعون يومًا
programme-versions-hint = الحفظ ينشئ إصدارًا جديدًا. وتبقى الصفقات على الإصدار الذي سُجّلت به.
programme-rules = القواعد
programme-rules-said = ما يقرؤه الشركاء أولًا
programme-wording-hint = سطر لكل لغة: en: …، ar: …
programme-audience = لمن
programme-audience-own = كما هو الآن (قاعدة خاصة)
programme-answer-days = أيام العمل حتى الرد
programme-answer-hint = يرى الشركاء هذا الوعد ومدى الوفاء به.
programme-review-score = درجة التعارض التي تستلزم النظر
programme-review-hint = من 1 إلى 100. جرّب الحدود بالأمر: guildhall match
programme-auto-below = موافقة تلقائية دون ({ $currency })
programme-auto-hint = لا يحدث أبدًا مع تعارض. فارغ: ينظر شخص في كلٍّ منها.
programme-protection = الحماية
programme-protected-days = أيام الحماية
programme-by-product = لخطوط منتجات الصفقة فقط
programme-by-territory = لبلد الصفقة فقط
programme-by-site = لموقع الصفقة فقط
programme-remind = التذكير قبل النهاية بعدد أيام
programme-remind-hint = مثل: 14, 3
programme-extension = التمديد
programme-extension-once = مرة واحدة
programme-extension-unlimited = كلما طُلب
programme-extension-off = أبدًا
programme-extension-days = أيام كل تمديد
programme-limits = الحدود والاعتراضات
programme-cap = التسجيلات المفتوحة لكل شركة
programme-cap-hint = فارغ: بلا حد.
programme-evidence = أكثر مع دليل
programme-dispute-within = أيام الاعتراض على الرفض
programme-dispute-hint = فارغ: الرفض نهائي.
programme-dispute-answer = أيام العمل للرد على الاعتراض
programme-text = النموذج والخطوات والموافقون
programme-text-label = التعريف كاملًا
programme-text-hint = بصيغة TOML: الحقول والخطوات بأنواعها والشروط والموافقون بحسب الدور؛ يشرحها docs/deal-programmes.md. ولا يُحفظ شيء قبل أن يستقيم.
programme-versions = الإصدارات
programme-unreadable = تعذرت قراءة السطر { $line }: { $why }
programme-changed-meanwhile = عدّل شخص هذا البرنامج في هذه الأثناء. راجعه قبل الحفظ.
programme-wants-type = لا بد من نوع صفقة.
programme-wants-customer = يجب أن يُسأل عن الحقل «customer» وأن يكون لازمًا للتقديم.
programme-wants-open = لا بد من خطوة نوعها «open».
programme-wants-approved = لا بد من خطوة نوعها «approved».
programme-wants-denied = لا بد من خطوة نوعها «denied».
programme-wants-expired = لا بد من خطوة نوعها «expired».
programme-wants-won = لا بد من خطوة نوعها «won».
programme-wants-lost = لا بد من خطوة نوعها «lost».
programme-wants-codes = لحقلين أو خطوتين أو نوعين الرمز نفسه.
programme-wants-approver = يجب أن تسمّي قاعدة الموافقة أدوارًا مخوّلة: administrator أو approver أو channel_manager.
programme-wants-choices = حقل الاختيار يحتاج إلى خيارات.
programme-days = { $count ->
    [zero] بلا حماية
    [one] يوم حماية واحد
    [two] يوما حماية
    [few] { $shown } أيام حماية
    [many] { $shown } يوم حماية
   *[other] { $shown } يوم حماية
}
notice-deal-overdue = تأخر الرد على تسجيل { $title }.
deals-views = طرق العرض
deals-list = قائمة
deals-board = لوحة
deals-board-none = لا شيء هنا.
deals-board-all = عرض الكل
deals-board-move = نقل { $name } إلى
deals-spreadsheet = تنزيل بصيغة XLSX
deal-files = الملفات
deal-file-add = إضافة ملفات
deal-file-hint = دليل على عملك أو عرض سعر أو رسم. يراها الطرفان.
deal-file-act = رفع
deal-file-needed = اختر ملفًا أولًا.
deal-files-many = تتسع الصفقة لما لا يزيد على { $most } ملف. أزل واحدًا أولًا.
deal-file-remove = إزالة
deal-file-remove-named = إزالة { $name }
deal-file-remove-confirm = أتريد إزالة { $name } من هذه الصفقة؟
notice-deal-filed = يوجد ملف جديد في { $title }.
notice-deal-ended = انتهت حماية { $title }. أعد التسجيل إن كنت لا تزال تعمل عليها.
notice-deal-stalled = لم تتحرك { $title } منذ مدة.
deal-refusal-common = سبب شائع
deal-refusal-common-hint = يُقال بلغة الشريك إذا رفضت ولم تكتب شيئًا.
deal-request-amendment = تغيير ما سُجّل
deal-amend = تحديث
deal-amend-free = ما تغيّره يسري فورًا وتبقى القيم السابقة في السجل.
deal-amend-asked = الخطوة التالية تسري فورًا. أما تغيير ما سُجّل فينتظر موافقة المورّد.
deal-amend-reason = اذكر سبب التغيير.
deal-amend-reason-hint = فقط إذا تغيّر ما سُجّل.
deal-next = التالي
deal-next-activity = ما ستفعله تاليًا
deal-next-hint = مثل: زيارة المصنع
deal-next-on = متى
deal-registered = ما سُجّل
deal-amount-in = القيمة ({ $currency })
deal-promise-kept = وُفي به في { $percent }٪ من آخر الردود، ونصفها خلال { $hours } ساعة.
deal-behalf-owner-hint = من يملكها لدى الشريك ويُبلَّغ بها.
deal-behalf-nobody = لا أحد لدى هذا الشريك يعمل على الصفقات بعد. ادعُ أحدًا أولًا.
deal-to-next = التالي
deal-to-previous = السابق
deal-kept-at = حُفظت الساعة { $time }.
deal-file-missing = أضف الملف: { $name }.
deal-entry-file-removed = أُزيل ملف
deal-for = لصالح
deal-for-choose = استخدام هذا الاختيار
deal-distributor = الموزّع
deals-import = جلب الصفقات
deals-import-lead = من نظام آخر، كما هي هناك. وما اعتُمد هناك ويتعارض مع صفقة هنا ينتظر قرارًا.
deals-import-hint = ملف CSV بترميز UTF-8، حتى 5,000 صف. لكل صفقة مفتاحها هناك؛ وعند جلبها ثانيةً تُعدَّل ولا تتكرر.
deal-by-mail = التسجيل بالبريد
deal-by-mail-lead = رسالة فيها سطر لكل حقل تصبح مسودة. ويقول الرد إنها تمت، أو ما الذي ينقص.
deal-by-mail-to = اكتب إلى
deal-by-mail-from = من العنوان الذي تسجّل الدخول به. واترك الأسطر التي ليس لديك ما تكتبه فيها.
deal-by-mail-needed = مطلوب قبل التقديم:
deal-by-mail-begin = ابدأ الرسالة
deal-by-mail-hint = أو اكتب رسالة إلى { $address }.
deal-receipt-pdf = تنزيل بصيغة PDF
deal-receipt-approved = اعتُمدت
deal-receipt-issued = صدر
deal-receipt-inside = البيان الموقَّع داخل هذا الملف. ويمكن لأي شخص التحقق منه دون البوابة:
deal-receipt-lacking = تعذّرت طباعة بعض الحروف هنا فكُتبت بحروف لاتينية؛ والبيان في الداخل يحتفظ بها كما هي.
deal-eligibility = الشروط
deal-criterion-met = مستوفى
deal-criterion-unmet = غير مستوفى
deal-criterion-advisory = غير مستوفى، للعلم فقط
deal-not-eligible = لا يقبلها هذا البرنامج: الشرط «{ $criterion }» غير مستوفى.
deals-closing-from = الإغلاق من
deals-closing-until = الإغلاق حتى
accounts-title = العملاء
accounts-lead = من تدور حولهم الصفقات. الحساب المخصص لشركة واحدة، وتنتظر الشركات الأخرى قرارًا.
accounts-search = الاسم يبدأ بـ
accounts-named = الحسابات المخصصة فقط
accounts-none = لا عميل يبدأ هكذا
accounts-none-text = يُضاف العميل مع أول تسجيل له.
accounts-like = لا شيء يبدأ هكذا. ربما المقصود:
account-name = الاسم
account-named-for = حساب مخصص لشركة
account-named-hint = اسم الشركة، أو اتركه فارغًا.
account-no-deals = لا صفقة يمكنك رؤيتها تخصّه.
account-near = ربما الشركة نفسها
account-same-group = المجموعة نفسها
account-facts = البيانات
account-firm-several = عدة شركات تحمل هذا الاسم. أعد تسمية إحداها أو اسأل المسؤول.
accounts-count = { $count ->
    [zero] لا عملاء
    [one] عميل واحد
    [two] عميلان
    [few] { $shown } عملاء
    [many] { $shown } عميلًا
   *[other] { $shown } عميل
}
programme-form = النموذج
programme-steps = المراحل
programme-deal-types = أنواع الصفقات
programme-reasons = الأسباب
programme-refusal-reasons = أسباب الرفض الشائعة
programme-loss-reasons = أسباب الخسارة
programme-named-hint = سطر لكل واحد، مثل: new = en: New business; ar: عميل جديد
programme-none-is-all = عدم تحديد شيء يعني الكل.
field-kind = نوع الإجابة
field-kind-text = سطر من النص
field-kind-long = عدة أسطر
field-kind-number = رقم
field-kind-money = مبلغ مالي
field-kind-date = تاريخ
field-kind-choice = خيار من قائمة
field-kind-file = ملف
field-kind-person = زميل لدى الشريك
field-kind-lines = منتجات مع الكمية والقيمة
field-kind-country = بلد
field-kind-link = عنوان ويب
field-kind-email = عنوان بريد إلكتروني
field-names = التسمية
field-hints = السطر أسفل التسمية
field-choices = ما يمكن اختياره
field-place = جزء النموذج
field-needed = إجابته لازمة للتقديم
field-is-needed = مطلوب
field-deal-types = يُسأل في أنواع الصفقات
field-partner-types = يُسأل عنه أنواع الشركاء
field-seen-by = يراه
field-edited-by = يملؤه
field-edited-by-hint = عدم تحديد شيء يعني كل من يراه.
field-add = أضف إلى النموذج
field-add-which = الحقل
field-own = حقل خاص بنا
field-own-name = اسم حقلنا الخاص
step-names = الاسم
step-new-name = اسم المرحلة الجديدة
step-add = أضف مرحلة
step-state = النوع
step-state-hint = ما تكون عليه الصفقة في هذه المرحلة. يجب وجود واحدة من كل نوع.
step-guidance = ما ينبغي أن يفعله الشريك الآن
step-probability = الاحتمال بالمئة
step-stalled = أيام بلا حركة حتى يُسأل عنها
step-stalled-hint = فارغ: أبدًا.
step-partner-edits = يمكن للشريك هنا تغيير العنوان والقيمة والإغلاق
step-protected = محمية ما دامت هنا
step-protected-hint = يسري على مراحل نوع «معتمدة».
step-moved-by = يمكنهم نقل الصفقات إلى هنا
deal-unprotected-here = في هذه المرحلة الصفقة غير محمية: قد يُعتمد تسجيل آخر.
step-chance = { $percent }%
deal-overlap = ما تحميه كل منهما
deal-overlap-part = الجزء
deal-overlap-this = هذه
deal-overlap-other = الأخرى
deal-overlap-meets = يتداخل
deal-overlap-all = الكل
deal-overlaps = حمايتهما متداخلة
deal-overlaps-not = لا تداخل: يمكن اعتماد الاثنتين
deal-overlap-yes = نعم
deal-overlap-no = لا
account-join = الشركة نفسها
account-part = شركة أخرى
account-join-named = { $name } هي الشركة نفسها: الشركة نفسها
account-part-named = { $name } شركة أخرى: شركة أخرى
account-groups-protected = ستتداخل حماية صفقات معتمدة لدى الاثنتين. أنهِ إحداها أولاً.
programme-approvals = من يقرر
programme-approvals-hint = تُعتمد أول قاعدة منطبقة؛ والأخيرة لما تبقى.
programme-criteria = ما يجب أن يستوفيه التسجيل
rule-approval = من يقرر
rule-criterion = معيار
rule-nobody = لا أحد
rule-first = المعتمِد الأول
rule-second = المعتمِد الثاني
rule-third = المعتمِد الثالث
rule-parallel = الجميع في الوقت نفسه
rule-parallel-hint = وإلا فواحد تلو الآخر.
rule-due-hours = ساعات العمل لكل منهم
rule-escalate = يُبلَّغ عند انتهاء الوقت
rule-said = ما يقرؤه الناس
rule-advisory = للعلم فقط: يمكن تقديم الصفقة رغم ذلك
rule-is-advisory = للعلم فقط
rule-when = لأي صفقات
rule-when-hint = ما يُترك فارغًا يسري على كل صفقة.
rule-products-hint = يكفي أحد منتجات الصفقة.
rule-at-least = بقيمة لا تقل عن ({ $currency })
rule-below = بقيمة أقل من ({ $currency })
rule-score-at-least = درجة التعارض من
rule-score-below = درجة التعارض أقل من
rule-from-amount = من { $amount }
rule-under-amount = أقل من { $amount }
rule-from-score = درجة من { $score }
rule-under-score = درجة أقل من { $score }
rule-always = كل صفقة
rule-add = أضف قاعدة
criterion-add = أضف معيارًا
programme-wants-protected = يجب أن تكون أول مرحلة من نوع «معتمدة» محمية: الاعتماد هو الوعد.
deal-hint-contact-name = اذكر فقط من يعلم أنك تمرر بياناته.
file-stays-in-region = يبقى هذا الملف في منطقة الشركة التي يخصّها. اطلب من أحد في تلك المنطقة أن يقرأه.
