bulk-title = Importar a la biblioteca
bulk-lead = Un ZIP con carpetas y archivos se convierte en carpetas y elementos. Primero ve lo que pasaría; nada cambia hasta que usted lo diga.
bulk-export = Exportar la biblioteca
bulk-archive = Archivo ZIP
bulk-archive-hint = Máximo { $limit }. Sus carpetas serán carpetas de la biblioteca.
bulk-choose-archive = Elija un archivo ZIP.
bulk-try = Ver qué pasaría
bulk-manifest = Con un manifiesto
bulk-manifest-text = Un archivo manifest.csv en la raíz del ZIP da a cada archivo su título, idioma y más. Las filas con el mismo translation_group forman un elemento en varios idiomas. Sus columnas:
bulk-report = Importación
bulk-report-dry = Lo que pasaría
bulk-progress = { $done } de { $total } filas
bulk-rows = { $count ->
    [one] { $shown } fila
   *[other] { $shown } filas
}
bulk-failed = No se pudo abrir este archivo.
bulk-for-real = Importarlo ahora
bulk-path = Archivo
bulk-outcome = Resultado
bulk-left-out = { $count ->
    [one] y { $shown } fila más
   *[other] y { $shown } filas más
}
bulk-added = Añadido
bulk-new-version = Versión nueva
bulk-unchanged = Sin cambios
bulk-refused = No admitido
bulk-not-tried = Mire primero lo que pasaría; después, impórtelo.
bulk-reason-no-file = El manifiesto lo nombra, pero no existe ese archivo.
bulk-reason-too-large = Es mayor de lo que admite este portal.
bulk-reason-unreadable = No se pudo leer el archivo del disco.
bulk-reason-not-kept = No se pudo guardar. El registro dice por qué; inténtelo de nuevo.
bulk-reason-archive = No se pudo descomprimir el ZIP: está dañado o es demasiado grande.
