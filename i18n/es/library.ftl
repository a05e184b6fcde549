library-title = Biblioteca
library-total = { $count ->
    [one] { $shown } elemento
   *[other] { $shown } elementos
}
library-where = Dónde está
library-nothing = Aún no hay nada compartido
library-nothing-text = Aquí aparecerán los documentos que se compartan con usted.
library-newest = Lo más nuevo
library-newest-none = Nada nuevo todavía.
library-favourites = Favoritos
library-favourites-none = Marque un elemento como favorito y lo tendrá aquí a mano.
library-recent = Vistos hace poco
library-follow = Seguir
library-followed = Siguiendo
library-edit-folder = Editar carpeta
library-new-folder = Carpeta nueva
library-new-item = Elemento nuevo
library-import = Importar
library-bin = Papelera
library-sort = Orden
sort-title = Por título
sort-newest = Lo más nuevo primero
library-none = Nada coincide con estos filtros
library-none-text = Quite un filtro o vea todo lo que hay en esta carpeta.
library-all-here = Todo lo de esta carpeta
library-empty = Esta carpeta está vacía
library-empty-text = Sígala y le avisaremos cuando llegue algo.
item-title = Título
item-key = Clave
item-category = Categoría
item-product = Producto
item-language = Idioma
item-languages = Idiomas
item-status = Estado
item-size = Tamaño
item-changed = Modificado
item-until = Válido hasta
item-from = Visible desde
item-old-copy = Tiene una copia antigua
item-old-copy-text = Descargó la versión { $number } el { $day }. Ya hay una más nueva.
item-version = Versión { $number }
item-version-note = Qué cambió
item-approved = Aprobado
item-download = Descargar
item-open = Abrir en el navegador
item-file = Archivo
item-not-for-download = Puede leerlo aquí. Su empresa no puede descargarlo; pregunte a su contacto si necesita el archivo.
item-favourite = Añadir a favoritos
item-is-favourite = Favorito
item-missing-language = Aún no hay edición en { $wanted }. Está leyendo la de { $given }.
item-review-note = El revisor escribe:
item-expired = Su plazo terminó: los socios ya no lo ven.
item-being-read = Este archivo se está leyendo. La vista previa aparecerá en un momento.
item-empty = Aún no hay nada en esta edición.
item-visit = Abrir la página
item-watch = Ver el vídeo
item-leaves = Esto sale del portal, a otro sitio.
item-page = Página { $page }
item-page-of = Página { $page } de { $pages }
item-page-text = Texto de la página { $page }
item-page-count = { $count ->
    [one] { $shown } página
   *[other] { $shown } páginas
}
item-pages = Páginas del documento
item-about = Sobre este elemento
item-keeping = Conservarlo
item-audience = Quién lo ve
item-edit = Editar
item-edit-words = Editar textos
item-versions = Versiones
item-related = Relacionados
item-reading-encrypted = Este archivo requiere contraseña. Descárguelo y ábralo con la que le dieron.
item-reading-no-text = Este archivo contiene imágenes sin palabras, así que no se puede buscar en él ni leer en voz alta.
item-reading-unsupported = Este tipo de archivo no tiene vista previa. Descárguelo para abrirlo.
item-reading-partly = Solo se pudo leer una parte de este archivo.
item-reading-none = No hay vista previa de este archivo. Descárguelo para abrirlo.
kind-file = Archivo
kind-page = Página
kind-link = Enlace
kind-video = Vídeo
status-draft = Borrador
status-review = En revisión
status-published = Publicado
status-archived = Archivado
category-datasheet = Hoja de datos
category-guide = Guía
category-price-list = Lista de precios
category-presentation = Presentación
category-case-study = Caso práctico
category-campaign = Campaña
category-policy = Política
category-form = Formulario
category-brand = Material de marca
category-certificate = Certificado
category-release-notes = Notas de versión
category-training = Formación
category-video = Vídeo
category-link = Enlace
category-faq = Preguntas y respuestas
category-other = Otros
usage-title = Uso
usage-text = Lo que los socios vieron y descargaron. Su propia gente no cuenta.
usage-most = Más usados
usage-never = Nunca usados
usage-expiring = Terminan en 60 días
usage-none = Nada en esta lista
usage-none-text = Mire otra.
usage-views = Vistas
usage-downloads = Descargas
usage-last = Último uso
usage-firms = Empresas
usage-views-count = { $count ->
    [one] { $shown } vista
   *[other] { $shown } vistas
}
usage-downloads-count = { $count ->
    [one] { $shown } descarga
   *[other] { $shown } descargas
}
usage-by-firm = Uso por empresa
usage-firm-count = { $count ->
    [one] { $shown } empresa
   *[other] { $shown } empresas
}
usage-nobody = Nadie lo ha usado aún
usage-nobody-text = Aquí se contarán las vistas y descargas de los socios.
usage-export = Descargar como tabla
notice-item-changed = «{ $title }» ha cambiado
