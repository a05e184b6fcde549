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
