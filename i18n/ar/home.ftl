# The first page, and the places to go.

nav-home = الرئيسية
nav-library = المكتبة
nav-partners = الشركاء
nav-people = الأشخاص
nav-admin = الإدارة

home-hello = أهلًا، { $name }
home-needs-you = بانتظارك
home-nothing = لا شيء بانتظارك. جديد المكتبة في الأسفل.
