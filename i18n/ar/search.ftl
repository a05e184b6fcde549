search-title = البحث
search-title-for = { $words } – بحث
search-heading = «{ $words }»
search-heading-all = كل ما يمكنك فتحه، الأحدث أولًا
search-count = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $shown } نتائج
    [many] { $shown } نتيجة
   *[other] { $shown } نتيجة
}
search-all-languages = ابحث في جميع اللغات
search-own-languages = فقط في { $languages }
search-preparing = يُعدّ البحث الآن، فبعض المستندات لا تظهر بعد. حاول بعد دقيقة.
search-narrow = تضييق
search-narrowed = مقصور على
search-widen-by = أزل:
search-widen = إزالة جميع المرشحات
search-hits = النتائج
search-did-you-mean = هل تقصد
search-loosened = قليل من المستندات يطابق تمامًا. وأقربها في الأسفل.
search-sort = الترتيب
search-sort-relevance = الأنسب
search-sort-newest = الأحدث
search-approved = معتمدة
search-page = صفحة { $page } من { $pages }
search-version = الإصدار { $number }
search-other-languages = متاحة أيضًا بـ { $languages }
search-none = لم يُعثر على شيء
search-none-text = لا شيء مما يُشارَك معك يضم هذه الكلمات.
search-advice-words = جرّب كلمات أقل أو الرقم المكتوب على الجهاز.
search-advice-language = جرّب كلمات لغة أخرى: البحث يشمل المستندات بجميع اللغات.
search-advice-narrowed = أزل مرشحًا.
search-browse = تصفّح المكتبة
search-facet-kind = النوع
search-facet-language = اللغة
search-facet-product = المنتج
search-facet-tier = المستوى
search-facet-tag = كلمة مفتاحية
search-facet-changed = آخر تغيير
search-changed-month = هذا الشهر
search-changed-quarter = آخر ثلاثة أشهر
search-changed-year = آخر اثني عشر شهرًا
search-changed-since = منذ { $day }
kind-partner = شريك
desk-title = ورشة البحث
desk-text = ما بحث عنه الناس في آخر ثلاثين يومًا، والكلمات التي تعينهم على إيجاده. لا يُحفظ من سأل.
desk-vain = بحث بلا جدوى
desk-totals = { $vain } من { $all } عملية بحث لم تجد شيئًا
desk-vain-none = لم يُبحث عن شيء بلا جدوى
desk-words = الكلمات
desk-times = المرات
desk-last = آخر مرة
desk-found = وُجد
desk-today = يجد اليوم
desk-often = الأكثر بحثًا
desk-window = خلال آخر ثلاثين يومًا
desk-often-none = لم يبحث أحد بعد
desk-synonyms = المترادفات
desk-synonyms-count = { $count ->
    [zero] لا قوائم
    [one] قائمة واحدة
    [two] قائمتان
    [few] { $shown } قوائم
    [many] { $shown } قائمة
   *[other] { $shown } قائمة
}
desk-synonyms-none = لا مترادفات بعد
desk-synonyms-none-text = إن قال الشركاء «عدّاد التدفق» وقالت مستنداتكم «مقياس التدفق» فضع الاثنين في قائمة واحدة.
desk-acts = تغيير
desk-edit = تعديل
desk-delete = حذف
synonym-new = إضافة مترادفات
synonym-new-for = إضافة مترادفات لـ { $words }
synonym-edit = تعديل المترادفات
synonym-edit-these = تعديل { $words }
synonym-delete-these = هل تحذف { $words }؟
synonym-text = من يبحث عن إحدى هذه الكلمات يجد المستندات التي فيها أي منها. يسري من البحث التالي.
synonym-words = كلمات بمعنى واحد
synonym-words-hint = كلمة في كل سطر؛ وتصلح العبارات القصيرة أيضًا.
synonym-language = تسري في
synonym-language-hint = اختر لغة إن كان للكلمات معنى آخر في غيرها.
synonym-all-languages = جميع اللغات
synonym-too-few = أدخل كلمتين مختلفتين على الأقل، كلمة في كل سطر.
synonym-too-many = اختصر القائمة إلى { $most } كلمة؛ فيها الآن { $count }.
desk-index = الفهرس
desk-index-current = محدّث
desk-index-building = { $count ->
    [one] قيد البناء: قُرئ سجل واحد
    [two] قيد البناء: قُرئ سجلان
    [few] قيد البناء: قُرئت { $shown } سجلات
   *[other] قيد البناء: قُرئ { $shown } سجلًا
}
desk-index-behind = { $count ->
    [one] متأخر بتغيير واحد
    [two] متأخر بتغييرين
    [few] متأخر بـ { $shown } تغييرات
   *[other] متأخر بـ { $shown } تغييرًا
}
desk-index-documents = المستندات
desk-index-documents-hint = كل لغة تُحتسب
desk-index-size = الحجم
desk-index-size-hint = على هذا الجهاز
desk-index-waiting = تعذّرت قراءتها
desk-index-waiting-hint = تُعاد المحاولة تلقائيًا
desk-rebuild-text = يُبنى الفهرس من الجداول ويمكن بناؤه من جديد في أي وقت، والبحث مستمر في الأثناء.
desk-rebuild = ابنِه من جديد
event-synonym-added = أُضيفت مترادفات
event-synonym-changed = عُدّلت مترادفات
event-synonym-deleted = حُذفت مترادفات
event-search-rebuilt = بُني فهرس البحث من جديد
kind-deal = صفقة
kind-lead = عميل محتمل
