# Qué ha hecho el portal con un documento y por qué no se acepta un archivo.

documents-outcome-text = El texto de este archivo se puede buscar.
documents-outcome-no-text = Este archivo no contiene texto: es un escaneo, una imagen o está en blanco. Se encuentra por su título y descripción.
documents-outcome-encrypted = Este archivo está protegido con contraseña y su texto no se puede buscar. Suba una copia sin contraseña.
documents-outcome-broken = Este archivo está dañado o incompleto. Compruebe que se abre y vuelva a subirlo.
documents-outcome-empty = Este archivo está vacío. Vuelva a subirlo.
documents-outcome-too-large = Este archivo es demasiado grande para leerlo. Se puede descargar y se encuentra por su título.
documents-outcome-unsupported = Los archivos de este tipo se guardan tal como son. Se encuentra por su título y descripción.
documents-outcome-timed-out = La lectura de este archivo ha tardado demasiado. Puede que parte de su texto no se encuentre.
documents-outcome-mismatch = Este archivo no es lo que dice su nombre. Póngale la extensión correcta y vuelva a subirlo.
documents-refused-empty = El archivo está vacío. Elija otro.
documents-refused-kind = No se aceptan archivos de este tipo. Guárdelo como PDF, documento de oficina, texto, imagen, vídeo o ZIP.
documents-refused-program = Este archivo es un programa. No se aceptan programas.
documents-refused-mismatch = El contenido del archivo no corresponde a su extensión. Guárdelo de nuevo en el formato que indica su nombre.
documents-kind-pdf = PDF
documents-kind-text-document = Documento de texto
documents-kind-presentation = Presentación
documents-kind-spreadsheet = Hoja de cálculo
documents-kind-plain-text = Texto sin formato
documents-kind-markdown = Texto con formato
documents-kind-table = Tabla
documents-kind-data = Datos
documents-kind-web-page = Página web
documents-kind-drawing = Dibujo
documents-kind-picture = Imagen
documents-kind-archive = Archivo comprimido
documents-kind-video = Vídeo
