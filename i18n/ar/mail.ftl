# Letters.

mail-greeting = مرحبًا { $name }،
mail-footer = هذه الرسالة من بوابة شركاء { $vendor }.
mail-sign-in-subject = رابطك إلى بوابة شركاء { $vendor }
mail-sign-in-text = طلبت رابطًا لتسجيل الدخول. يعمل مرة واحدة لمدة خمس عشرة دقيقة.
mail-sign-in-not-you = إن لم تكن أنت فلا تفعل شيئًا: لا أحد يدخل بغير هذه الرسالة.
mail-sign-in-act = تسجيل الدخول
mail-invitation-subject = دعوتك إلى بوابة شركاء { $vendor }
mail-invitation-text = دُعيت للعمل باسم { $firm } في بوابة شركاء { $vendor }. الدعوة صالحة أسبوعين.
mail-invitation-act = قبول الدعوة
mail-lead-subject = عميل محتمل لك: { $place }
mail-lead-text = سأل أحدهم بالقرب منك. اقبل لترى من هو؛ وإن لم ترد في الوقت سُئلت الشركة التالية.
mail-lead-act = عرض العميل
mail-notices-act = افتح البوابة
mail-notices-why = أنت من يقرر عدد رسائلنا وأوقاتها: { $url }
mail-wish-title = رسائل الإشعارات
mail-wish-lead = نكتب إليك عمّا لم تقرأه في البوابة. أما العملاء المحتملون بمهلة وروابط الدخول فتصل فورًا دائمًا.
mail-pace = معدل الإرسال
mail-pace-soon = خلال دقائق، مجمّعة
mail-pace-daily = مرة في اليوم، صباحًا
mail-pace-never = أبدًا
mail-quiet-from = هدوء من الساعة
mail-quiet-until = هدوء حتى الساعة
mail-quiet-hint = بتوقيتك المحلي. الساعة نفسها مرتين تعني بلا ساعات هدوء.
mail-notices-subject = { $count ->
    [zero] لا جديد في بوابة شركاء { $vendor }
    [one] إشعار واحد في بوابة شركاء { $vendor }
    [two] إشعاران في بوابة شركاء { $vendor }
    [few] { $count } إشعارات في بوابة شركاء { $vendor }
    [many] { $count } إشعارًا في بوابة شركاء { $vendor }
   *[other] { $count } إشعار في بوابة شركاء { $vendor }
}
mail-notices-more = { $count ->
    [zero] ولا شيء غيرها.
    [one] وإشعار آخر.
    [two] وإشعاران آخران.
    [few] و{ $count } أخرى.
    [many] و{ $count } أخرى.
   *[other] و{ $count } أخرى.
}
mail-deal-subject = تسجيلك بالبريد
mail-deal-kept = حُفظت المسودة الخاصة بـ { $customer }.
mail-deal-not-kept = لم تنشأ مسودة من رسالتك: يلزم سطر فيه العميل.
mail-deal-wrong = لم يُفهم وتُرك:
mail-deal-missing = لا يزال ناقصًا:
mail-deal-whole = لا ينقص شيء. راجعها وقدّمها.
mail-deal-review = راجعها
mail-deal-mend = أكمل الباقي
mail-deal-how = كيف تُكتب الرسالة
mail-deal-why = تصلك هذه الرسالة لأن رسالة جاءت من عنوانك. لا يرى المسودة إلا شركتك. وإن لم تكن أنت المرسل فاحذفها.
mail-join-subject = الانضمام إلى { $firm } في بوابة شركاء { $vendor }
mail-join-text = طلبت الانضمام إلى { $firm }. افتح الرابط لتثبت أن العنوان لك، ثم يُسأل مسؤول الشركة. إن لم تكن أنت فلا تفعل شيئًا.
mail-join-act = هذا عنواني
mail-join-declined = لم يوافق مسؤول { $firm } على دخولك. تحدث إليه إن فاجأك ذلك.
