package nl.nabij.services;

/** What text search looks in: the name before themes and other names, these before what the description says. */
class Index {

    /** Changes only what differs, so that it can run after every change. */
    static final String SQL = """
            update service set search = indexed.search
            from (select service.id,
                         setweight(to_tsvector('dutch', service.name), 'A')
                         || setweight(to_tsvector('dutch', concat_ws(' ', alternate_name, keywords, terms)), 'B')
                         || setweight(to_tsvector('dutch', concat_ws(' ', organisation.name, description)), 'C')
                         as search
                  from service
                  join organisation on organisation.id = service.organisation
                  left join (select service, string_agg(name, ' ' order by name) as terms
                             from service_term join taxonomy_term on taxonomy_term.id = term group by service) named
                         on named.service = service.id) indexed
            where indexed.id = service.id and service.search is distinct from indexed.search
            """;

    private Index() {}
}
