package io.lejek.backbone.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Jdbi over the service's data source. Its handles take part in the surrounding JTA transaction; they begin and end none
 * themselves.
 */
@ApplicationScoped
class JdbiProducer {
    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource)
                .setTransactionHandler(new CMTTransactionHandler())
                .installPlugin(new PostgresPlugin());
        // Bound values are names and numbers of people: they must not reach a log by way of an exception's message.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }
}
