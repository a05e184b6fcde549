way-password = كلمة المرور
way-letter = رابط بالبريد
way-invitation = دعوة
way-passkey = مفتاح مرور
way-password-code = كلمة المرور ورمز
way-letter-code = رابط بالبريد ورمز
way-recovery = رمز استرداد
sign-in-again = أكّد أنك صاحب الحساب
sign-in-again-text = مضى وقت على تسجيل دخولك. قبل فتح هذه الصفحة أثبت هويتك مرة أخرى.
passkey-use = الدخول بمفتاح مرور
passkey-failed = لم يقدّم الجهاز مفتاحًا. حاول مرة أخرى أو اختر طريقة أخرى.
second-title = خطوة أخرى
second-text = افتح التطبيق الذي يولّد رموزك واكتب الرمز الظاهر.
second-text-passkey = استخدم مفتاح المرور أو اكتب أحد رموز الاسترداد.
second-code = الرمز
second-code-hint = ستة أرقام من التطبيق، أو رمز استرداد.
second-code-wrong = هذا الرمز غير صالح: كُتب خطأً أو انتهى أو استُخدم. اكتب الرمز الذي يعرضه التطبيق الآن.
second-lost = فقدت الهاتف؟ اكتب رمز استرداد. لم يبقَ لديك رمز؟ يستطيع مسؤول شركتك إعادة ضبط دخولك.
letter-opened-elsewhere = يعمل هذا الرابط في المتصفح الذي طلبه فقط. افتحه هناك أو اطلب رابطًا جديدًا من هنا.
codes-title = رموز من تطبيق
codes-text = تطبيق على هاتفك يولّد رمزًا جديدًا كل نصف دقيقة، ومن يعرف كلمة مرورك يحتاج إليه أيضًا.
codes-set-up = إعداد تطبيق الرموز
codes-step-app = افتح تطبيق رموز
codes-step-app-text = أي تطبيق مصادقة يكفي، وكثير من برامج إدارة كلمات المرور تتضمنه.
codes-step-scan = امسح هذه الصورة به
codes-picture = صورة للتطبيق، والنص أسفلها يقول الشيء نفسه
codes-step-type = بلا كاميرا؟ اكتب هذا في التطبيق:
codes-open-app = افتح التطبيق على هذا الجهاز
codes-step-confirm = اكتب الرمز الظاهر
codes-confirm-hint = ستة أرقام، ويتجدد الرمز كل نصف دقيقة.
codes-confirm = تفعيل الرموز
codes-remove = إيقاف الرموز
codes-remove-confirm = لن تصلح رموز التطبيق ولا رموز الاسترداد بعد ذلك.
codes-are-on = رموز التطبيق مفعّلة. أوقفها أولًا لإعداد تطبيق آخر.
codes-are-off = أعدّ تطبيق الرموز أولًا.
recovery-title = احتفظ برموز الاسترداد هذه
recovery-text = تظهر هذه المرة فقط. كل رمز يدخلك مرة واحدة إذا فقدت هاتفك. اطبعها أو احفظها في برنامج كلمات المرور.
recovery-kept = حفظتها
recovery-renew = رموز استرداد جديدة
recovery-renew-confirm = لن تصلح الرموز القديمة.
security-title = الدخول والأمان
security-text = كيف تدخل وأين أنت مسجّل الدخول.
security-owes = دورك يتطلب عاملًا ثانيًا. أعدّ مفتاح مرور أو تطبيق رموز، ثم تُفتح بقية البوابة.
security-on = مفعّل
passkeys-title = مفاتيح المرور
passkeys-text = ادخل ببصمتك أو وجهك أو قفل الشاشة بدل كلمة المرور. لا شيء تحفظه ولا شيء يُسرق.
passkey-since = أضيف { $date }
passkey-used = آخر استخدام { $date }
passkey-remove = إزالة
passkey-remove-named = إزالة المفتاح { $name }
passkey-remove-confirm = إزالة هذا المفتاح؟
passkey-name = اسم الجهاز
passkey-name-hint = لتتعرف عليه في هذه القائمة.
passkey-add = إضافة مفتاح مرور
passkey-wants-script = تحتاج مفاتيح المرور إلى سكربتات لا يشغّلها هذا المتصفح. رموز التطبيق تعمل بدونها.
passkey-not-asked = انتهت صلاحية سؤال الجهاز. حاول مرة أخرى.
passkey-unknown = هذا المفتاح غير معروف هنا. اختر مفتاحًا آخر أو طريقة أخرى.
passkey-too-many = لديك أقصى عدد من المفاتيح. أزل واحدًا أولًا.
account-session-place = العنوان
account-session-way = طريقة الدخول
account-session-end = إنهاء هناك
account-session-here = هذه
strength-title = القوة
strength-weak = سهلة التخمين
strength-good = جيدة
strength-strong = قوية
security-mail-subject = تغيّر دخولك إلى { $vendor }
security-mail-not-you = إن لم تكن أنت، فسجّل الدخول وأنهِ كل الجلسات الأخرى واختر كلمة مرور جديدة، أو راسل المسؤول.
security-mail-password = تم تغيير كلمة مرورك.
security-mail-codes-on = فُعّلت رموز التطبيق.
security-mail-codes-off = أوقفت رموز التطبيق.
security-mail-passkey-on = أضيف مفتاح مرور.
security-mail-passkey-off = أزيل مفتاح مرور.
security-mail-reset = أزال مسؤول عواملك الثانية. ادخل بكلمة مرورك وأعدّ غيرها.
person-factors = العوامل الثانية
person-factors-text = لمن فقد هاتفه ورموز الاسترداد. يدخل بكلمة مروره أو برابط ويُعدّ غيرها.
person-factors-reset = إزالة العوامل الثانية
person-factors-confirm = تنتهي كل جلساته ويُرسل إليه إشعار.
person-sits-elsewhere = ينتمي هذا الشخص إلى شركات أخرى أيضًا. يستطيع مسؤولو البوابة فعل ذلك.
recovery-left = { $count ->
    [zero] لم يبقَ أي رمز استرداد.
    [one] بقي رمز استرداد واحد.
    [two] بقي رمزا استرداد.
    [few] بقيت { $count } رموز استرداد.
   *[other] بقي { $count } رمز استرداد.
}
way-provider = دخول الشركة
way-provider-code = دخول الشركة ورمز
provider-go = الدخول عبر { $name }
provider-find = الدخول بحساب الشركة
provider-found = تدخل شركتك عبر { $name }.
provider-none = لا يُعرف دخول شركة لهذا العنوان. استخدم كلمة المرور أو رابطًا بالبريد.
provider-forced = تطلب شركتك الدخول عبر { $name }. اخترها في صفحة الدخول.
provider-silent = دخول الشركة لا يستجيب. حاول بعد قليل أو أبلغ المسؤول.
provider-refused = لم يسمح دخول الشركة لك. حاول مجددًا أو اسأل مسؤوله.
provider-not-asked = انتهت صلاحية هذا الدخول أو بدأ في متصفح آخر. ابدأ من صفحة الدخول.
provider-not-its-address = لم يقدّم دخول الشركة عنوانًا موثّقًا من نطاقاتها.
provider-unknown = ليس لديك هنا حساب يفتحه هذا الدخول. اطلب دعوة من مسؤول شركتك.
providers-text = يدخل الشركاء وموظفوك بحساب شركتهم: Entra ID أو Okta أو Google Workspace أو Keycloak أو أي شيء يدعم OpenID Connect.
provider-add = إضافة مزوّد
provider-name = الاسم على الزر
provider-name-hint = كما يسميه أهله، مثل Nowak SSO.
provider-firm = الشركة
provider-firm-hint = شركة من يدخلون بهذه الطريقة؛ اسم شركتك لموظفيك.
provider-firm-unknown = لا شركة بهذا الاسم. اكتبه كما في قائمة الشركاء.
provider-domains = نطاقات البريد
provider-domains-hint = هي وحدها ما يتحدث باسمها، مثل nowak.example nowak.pl
provider-issuer = المُصدر
provider-issuer-hint = عنوان https الذي يجيب تحته /.well-known/openid-configuration.
provider-issuer-wrong = اكتب العنوان الكامل للمزوّد ويبدأ بـ https://
provider-client-id = معرّف العميل
provider-callback = سجّل هناك عنوان الرجوع هذا: { $address }
provider-client-secret = سر العميل
provider-secret-hint = يُحفظ مختومًا ولا يُعرض. فارغ: كما كان.
provider-role = دور من يأتي أول مرة
provider-role-hint = ما لم تحدد مجموعة أدناه غير ذلك.
provider-nobody-new = لا يدخل أحد جديد
provider-role-claim = الحقل الذي يسرد المجموعات
provider-role-map = المجموعات والأدوار
provider-map-hint = سطر لكل منها، مثل: sales = seller. يُعتد بأول ما ينطبق.
provider-map-wrong = كل سطر مجموعة ثم علامة يساوي ثم دور في البوابة، مثل sales = seller.
provider-shown = إظهار زره للجميع
provider-shown-hint = وإلا يكتب الناس عناوينهم أولًا: يبقى شركاؤك بينكم.
provider-forced-field = يجب أن يدخل أهل الشركة بهذه الطريقة
provider-forced-hint = لن تُدخلهم كلمة مرور ولا رابط ولا مفتاح بعد ذلك. جرّبها بنفسك أولًا.
provider-active = قيد الاستخدام
provider-off = متوقف
provider-is-forced = الطريقة الوحيدة
tokens-title = رموز للبرامج
tokens-text = بالرمز يتصرف برنامج نيابة عنك: ما يجوز لك أنت، في المجالات التي تختارها. ولا يصل إلى هذا الحساب أبدًا.
tokens-manage = إدارة الرموز
tokens-open = رموزك
token-once = انسخه الآن: لن يُعرض مرة أخرى.
token-how = كيف يُستخدم
token-new = رمز جديد
token-name = لأي غرض
token-name-hint = لتعرف لاحقًا أيها تُنهي.
token-areas = ما يصل إليه
token-areas-hint = ما يحتاجه البرنامج فقط.
token-areas-none = اختر مجالًا واحدًا على الأقل.
token-area-partners = الشركاء والأشخاص
token-writes = يجوز له التغيير
token-writes-hint = وإلا فهو يقرأ فقط.
token-writes-short = يغيّر
token-lasts = صالح لمدة
token-make = أنشئ رمزًا
token-until = حتى { $date }
token-used = آخر استخدام { $date } من { $place }
token-unused = لم يُستخدم بعد
token-end = إنهاء
token-end-confirm = أتريد إنهاء «{ $name }»؟ يُمنع البرنامج فورًا.
security-mail-token = أُنشئ باسمك رمز لبرنامج.
person-tokens-end = أنهِ رموزه
token-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
   *[other] { $count } يومًا
}
person-tokens = { $count ->
    [zero] لا برنامج يتصرف نيابة عنه.
    [one] برنامج واحد يتصرف نيابة عن هذا الشخص.
    [two] برنامجان يتصرفان نيابة عن هذا الشخص.
    [few] { $count } برامج تتصرف نيابة عن هذا الشخص.
   *[other] { $count } برنامجًا يتصرف نيابة عن هذا الشخص.
}
scim-title = الحسابات من دليلكم (SCIM)
scim-text = ينشئ دليل الشركة أشخاصها هنا، ويغيّر أسماءهم وأدوارهم، ويغلق مقاعدهم عند رحيلهم. ولا يصل إلا إلى أشخاص هذه الشركة بعناوين من هذه النطاقات.
scim-address = العنوان الأساسي:
scim-renew = أنشئ رمزًا جديدًا
scim-renew-ask = أتريد رمزًا جديدًا؟ لن يعمل القديم بعدها.
scim-end-ask = أتريد إنهاء الرمز؟ يُمنع الدليل فورًا وتبقى الحسابات كما هي.
