# The first page, and the places to go.

nav-home = الرئيسية
nav-library = المكتبة
nav-partners = الشركاء
nav-people = الأشخاص
nav-admin = الإدارة

home-hello = أهلًا، { $name }
home-needs-you = بانتظارك
home-nothing = لا شيء بانتظارك. جديد المكتبة في الأسفل.
home-read-all = اعتبار الكل مقروءًا
home-more = { $count ->
    [one] واحد آخر
    [two] اثنان آخران
    [few] { $shown } أخرى
   *[other] { $shown } أخرى
}
home-review = بانتظار قرارك
home-returned = أُعيدت: «{ $note }»
home-expires = ينتهي وقتها؛ جدّدها أو دعها
home-old-copy = لديك الإصدار { $number }، نزّلته في { $day }
home-act-review = مراجعة
home-act-mend = تصحيح
home-act-renew = تجديد
home-act-get = تنزيل
home-new = جديد لك
home-published = مواد منشورة
home-in-review = قيد المراجعة
home-downloads = تنزيلات الشركاء
home-last-month = خلال آخر 30 يومًا
home-demo-progress = يجري تجهيز مكتبة العرض التجريبي: أُضيف { $there } من أصل { $all } من العناصر.
home-protection-ends = تنتهي الحماية
home-act-deal = فتح
home-deal-returned = يحتاج المزيد منك
home-deal-waits = بانتظار ردّك
home-open-deals = الصفقات المفتوحة
home-lead-offered = معروض عليك
home-act-lead = الرد
home-leads-manual = { $count ->
    [one] عميل واحد بانتظار التوزيع
    [two] عميلان بانتظار التوزيع
    [few] { $shown } عملاء بانتظار التوزيع
   *[other] { $shown } عميلًا بانتظار التوزيع
}
home-consents = { $count ->
    [zero] لا تُطلب منك موافقة.
    [one] تُطلب منك موافقة واحدة.
    [two] تُطلب منك موافقتان.
    [few] تُطلب منك { $count } موافقات.
   *[other] تُطلب منك { $count } موافقة.
}
