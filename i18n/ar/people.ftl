# Signing in, invitations, accounts, lists of people.

## Signing in
sign-in-title = تسجيل الدخول
sign-in-heading = تسجيل الدخول إلى بوابة شركاء { $vendor }
sign-in-email = البريد الإلكتروني
sign-in-password = كلمة المرور
sign-in-act = تسجيل الدخول
sign-in-letter = أرسلوا لي رابطًا بالبريد
sign-in-wrong = البريد وكلمة المرور غير متطابقين. تحقق منهما أو اطلب رابطًا بالبريد.
sign-in-link-spent = استُخدم هذا الرابط أو انتهت صلاحيته. اطلب رابطًا جديدًا من صفحة تسجيل الدخول.
sign-in-demo = مَن تودّ أن تكون؟
sign-in-demo-text = هذا عرض تجريبي. اختر شخصًا فتدخل مباشرة.
letter-sent-title = راجع بريدك
letter-sent-text = إن كان { $email } لأحد أعضاء البوابة فقد أُرسلت إليه رسالة فيها رابط. يعمل الرابط مرة واحدة لمدة خمس عشرة دقيقة.
letter-sent-back = العودة إلى تسجيل الدخول
letter-opened-text = ضغطة واحدة وتكون في الداخل.

## Invitations
invitation-title = دعوتك
invitation-heading = أهلًا بك في { $firm }
invitation-text = دُعيت بصفة { $role } على العنوان { $email }.
invitation-known = لديك حساب هنا. اقبل الدعوة وسجّل الدخول كالمعتاد.
invitation-act = قبول
invitation-spent = استُخدمت هذه الدعوة أو انتهت صلاحيتها. اطلب دعوة جديدة ممّن دعاك.

## Passwords
password-old = كلمة المرور الحالية
password-new = كلمة المرور الجديدة
password-hint = عشرة أحرف على الأقل. بضع كلمات متتالية يسهل تذكّرها ويصعب تخمينها.
password-old-wrong = هذه ليست كلمة مرورك الحالية.
password-too-short = استخدم { $least } أحرف على الأقل.
password-too-long = استخدم { $most } حرفًا على الأكثر.
password-too-common = يسهل تخمين كلمة المرور هذه. تجنّب الكلمات الشائعة واسمك وعنوانك.

## The account
account-title = حسابك
account-you = بياناتك
account-scheme = فاتح أم داكن
account-scheme-system = مثل جهازي
account-scheme-light = فاتح
account-scheme-dark = داكن
account-password = كلمة المرور
account-password-act = تعيين كلمة المرور
account-sessions = أين سجّلت الدخول
account-session-agent = المتصفح
account-session-since = منذ
account-session-seen = آخر نشاط
account-sessions-end = تسجيل الخروج من الأجهزة الأخرى
account-sessions-confirm = هل تريد تسجيل الخروج من جميع الأجهزة الأخرى؟

## People
people-title = الأشخاص
people-count = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $shown } أشخاص
    [many] { $shown } شخصًا
   *[other] { $shown } شخص
}
people-search = الاسم أو البريد الإلكتروني
people-none = لم يُعثر على أحد
people-none-text = جرّب حروفًا أقل أو دورًا آخر.
people-invite = دعوة شخص
people-invite-text = سينتمي إلى { $firm }. ستصله رسالة تشرح كيف يدخل.
people-invite-email-hint = تُرسل الدعوة إلى هذا العنوان.
people-invite-language-hint = لغة الرسالة والبوابة؛ ويمكنه تغييرها لاحقًا.
people-invite-act = إرسال الدعوة
people-invited = مدعوون لم يدخلوا بعد
people-invited-until = صالحة حتى
people-last-admin = هذا آخر مسؤول في الشركة. أسند الدور إلى شخص آخر أولًا.
person-name = الاسم
person-email = البريد الإلكتروني
person-firm = الشركة
person-role = الدور
person-language = اللغة
person-time-zone = المنطقة الزمنية
person-seen = آخر زيارة
person-never = ليس بعد
person-inactive = موقوف
person-may-sign-in = يمكنه تسجيل الدخول باسم هذه الشركة
person-may-sign-in-hint = بدونه يُسجَّل خروجه فورًا، ويبقى ما فعله محفوظًا.

## Roles
role-administrator = مسؤول البوابة
role-channel-manager = مدير القناة
role-content-editor = محرر المحتوى
role-approver = مُعتمِد
role-moderator = مشرف
role-admin = مسؤول الشركة
role-manager = مدير
role-seller = مندوب مبيعات
role-learner = متدرب
substitute-title = أثناء غيابك
substitute-lead = يرى البديل الصفقات التي كنت ستراها ويبتّ فيها في هذه الأيام.
substitute-who = من يقرر نيابة عنك
substitute-from = اليوم الأول
substitute-until = اليوم الأخير
substitute-days = يجب ألا يسبق اليوم الأخير الأول وألا يتأخر عنه أكثر من سنة.
substitute-remove = سحب
substitute-remove-named = سحب { $name }
account-currency = عملة المجاميع
account-currency-hint = تبقى المبالغ المفردة بعملتها.
people-role-beyond = هذا الدور يتيح أو يُظهر أكثر من دورك. يمنحه من يملك ذلك.
view-as-title = شاهد البوابة كما يراها هذا الشخص
view-as-text = ترى ما يراه { $name } نصف ساعة ولا تغيّر شيئًا. يُبلَّغ { $name } بذلك ويُسجَّل في سجل التدقيق الذي يقرؤه مسؤولو الشركة.
view-as-reason = السبب
view-as-reason-hint = يقرؤه الشخص وشركته.
view-as-begin = ابدأ المشاهدة
view-as-banner = ترى البوابة باسم { $name } حتى { $until }. لا يمكنك تغيير شيء.
view-as-end = إنهاء
notice-viewed-as = شاهد { $by } البوابة باسمك: { $note }
people-import = دعوة عدة أشخاص
people-import-lead = سطر لكل شخص. تصل كلًّا منهم رسالة واحدة بلغته.
people-import-hint = ملف CSV له سطر عناوين. المعاينة لا تكتب إلى أحد.
people-import-firm = يمكنك الدعوة إلى شركتك أو الشركات التي تديرها. اكتب اسم الشركة كما في صفحتها.
people-import-role = اكتب دورًا يحق لك منحه، مثل seller.
people-import-language = اكتب لغة من لغات البوابة: en, pl, de, fr, es, ja, ar.
join-link = هل تعمل شركتك معنا؟ اطلب الانضمام إليها هنا.
join-title = اطلب الانضمام إلى شركتك
join-text = القرار لمسؤول شركتك. أولًا نكتب إلى عنوانك للتأكد أنه لك.
join-email-hint = عنوانك في العمل: به نعرف شركتك.
join-act = اكتبوا إليّ
join-sent-text = إن كان لشركة في البرنامج عناوين مثل { $email } فقد أُرسلت إليها رسالة. افتح رابطها للمتابعة.
join-proof-text = أتريد أن تطلب من مسؤول { $firm } السماح لك بالدخول؟
join-proof-act = اطلب الانضمام
join-asked-title = أُرسل طلبك
join-asked-text = سيقرؤه مسؤول { $firm }. يصلك الجواب برسالة.
join-spent = استُخدم هذا الرابط أو مضى وقته. اطلب مرة أخرى.
joins-title = يطلبون الانضمام
join-accept = دعوة
join-decline = رفض
standing-title = ما يجوز له، ولماذا
standing-text = ما يجوز لـ{ $name } الآن ومن أين جاء.
standing-closed = لا يمكن لأحد استخدام هذا المقعد الآن: المقعد أو الشخص أو الشركة مغلق.
standing-why = لماذا
standing-by-role = بدور { $role }
standing-decides = البتّ في الصفقات نيابة عن غيره
standing-for = ينوب اليوم عن { $name } ({ $role })
standing-not = ما لا يجوز له
standing-audiences = الجماهير التي ينتمي إليها
sees-all = يرى صفقات كل الشركات وعملاءها المحتملين.
sees-managed = يرى صفقات الشركات التي يديرها وعملاءها المحتملين.
sees-firm = يرى صفقات الشركة وعملاءها المحتملين.
sees-own = يرى صفقاته وعملاءه المحتملين وما شورك معه.
sees-none = لا يرى صفقات ولا عملاء محتملين.
notice-join-asked = يطلب { $by } الانضمام إلى شركتك.
person-sign-out = إنهاء كل جلساته
person-sign-out-ask = أتريد إنهاء كل جلسات هذا الشخص؟
people-move = نقل إلى شركة أخرى
people-move-text = يكون له مقعد جديد هناك ويُغلق القديم. تبقى الصفقات والعملاء وكل ما فعله مع شركته السابقة. وتُنهى جلساته.
people-move-from = من
people-move-into = إلى
people-move-into-hint = اسم الشركة كما في صفحتها.
people-move-to = اكتب اسم شركة أخرى مفتوحة تديرها.
