package io.dragline.engine;

import java.util.Collection;
import java.util.regex.Pattern;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;

/** Drops what the engine would keep of its SQL for questions that nobody asks here; each costs 80 to 180 KB. */
final class UnusedSql {
    /** Free searches and reports of its history, decisions, batches and of its own users' rights, which are ours. */
    private static final Pattern UNASKED = Pattern.compile(
            ".*\\.(Historic\\w*|Decision\\w*|UserOperationLog\\w*|Batch|Filter|Authorization|Case\\w*|ProcessDefinitionStatistics)"
                    + "Entity\\.select\\w*(Quer|Statistics|Report)\\w*");

    private UnusedSql() {}

    static void forget(Configuration engine) {
        engine.getSqlFragments().clear(); // what the statements were put together from, 14 MB
        // the collection is the map's own, and has other things than statements where two share a short name
        Collection<?> statements = engine.getMappedStatements();
        statements.removeIf(each -> each instanceof MappedStatement statement && isUnasked(statement.getId()));
    }

    private static boolean isUnasked(String id) {
        return UNASKED.matcher(id).matches();
    }
}
