search-title = Búsqueda
search-title-for = { $words } – búsqueda
search-heading = «{ $words }»
search-heading-all = Todo lo que puede abrir, primero lo más nuevo
search-count = { $count ->
    [one] { $shown } resultado
   *[other] { $shown } resultados
}
search-all-languages = buscar en todos los idiomas
search-own-languages = solo en { $languages }
search-preparing = La búsqueda se está preparando; algunos documentos aún no aparecen. Inténtelo de nuevo en un minuto.
search-narrow = Acotar
search-narrowed = Acotado a
search-widen-by = Quitar:
search-widen = Quitar todos los filtros
search-hits = Resultados
search-did-you-mean = ¿Quiso decir
search-loosened = Pocos documentos coinciden exactamente. Debajo están los más cercanos.
search-sort = Orden
search-sort-relevance = Mejores
search-sort-newest = Más nuevos
search-approved = Aprobado
search-page = página { $page } de { $pages }
search-version = Versión { $number }
search-other-languages = También en { $languages }
search-none = No se encontró nada
search-none-text = Nada de lo compartido con usted tiene estas palabras.
search-advice-words = Pruebe con menos palabras o con el número del aparato.
search-advice-language = Pruebe con palabras de otro idioma: se busca en documentos de todos los idiomas.
search-advice-narrowed = Quite un filtro.
search-browse = Explorar la biblioteca
search-facet-kind = Tipo
search-facet-language = Idioma
search-facet-product = Producto
search-facet-tier = Nivel
search-facet-tag = Palabra clave
search-facet-changed = Modificado
search-changed-month = Este mes
search-changed-quarter = Últimos tres meses
search-changed-year = Últimos doce meses
search-changed-since = Desde el { $day }
kind-partner = Socio
desk-title = Taller de búsqueda
desk-text = Lo que se buscó en los últimos treinta días y las palabras que ayudan a encontrarlo. No se guarda quién buscó.
desk-vain = Buscado en vano
desk-totals = { $vain } de { $all } búsquedas no encontraron nada
desk-vain-none = Nada se buscó en vano
desk-words = Palabras
desk-times = Veces
desk-last = Última vez
desk-found = Encontrados
desk-today = Hoy encuentra
desk-often = Lo más buscado
desk-window = En los últimos treinta días
desk-often-none = Aún no ha buscado nadie
desk-synonyms = Sinónimos
desk-synonyms-count = { $count ->
    [one] { $shown } lista
   *[other] { $shown } listas
}
desk-synonyms-none = Aún no hay sinónimos
desk-synonyms-none-text = Si los socios dicen «medidor de flujo» y sus documentos «caudalímetro», ponga ambos en una lista.
desk-acts = Cambiar
desk-edit = Editar
desk-delete = Eliminar
synonym-new = Añadir sinónimos
synonym-new-for = Añadir sinónimos de { $words }
synonym-edit = Editar sinónimos
synonym-edit-these = Editar { $words }
synonym-delete-these = ¿Eliminar { $words }?
synonym-text = Quien busque una de estas palabras encontrará documentos con cualquiera de ellas. Vale desde la próxima búsqueda.
synonym-words = Palabras que significan lo mismo
synonym-words-hint = Una por línea; también valen expresiones cortas.
synonym-language = Vale en
synonym-language-hint = Elija un idioma si las palabras significan otra cosa en otro.
synonym-all-languages = Todos los idiomas
synonym-too-few = Escriba al menos dos palabras distintas, una por línea.
synonym-too-many = Acorte la lista a { $most } palabras; tiene { $count }.
desk-index = Índice
desk-index-current = Al día
desk-index-building = { $count ->
    [one] En construcción: { $shown } registro leído
   *[other] En construcción: { $shown } registros leídos
}
desk-index-behind = { $count ->
    [one] { $shown } cambio de retraso
   *[other] { $shown } cambios de retraso
}
desk-index-documents = Documentos
desk-index-documents-hint = Cada idioma cuenta
desk-index-size = Tamaño
desk-index-size-hint = En esta máquina
desk-index-waiting = No se pudieron leer
desk-index-waiting-hint = Se reintenta automáticamente
desk-rebuild-text = El índice se construye desde las tablas y puede rehacerse en cualquier momento; mientras tanto se puede buscar.
desk-rebuild = Rehacerlo
event-synonym-added = Sinónimos añadidos
event-synonym-changed = Sinónimos modificados
event-synonym-deleted = Sinónimos eliminados
event-search-rebuilt = Índice de búsqueda rehecho
kind-deal = Oportunidad
kind-lead = Lead
