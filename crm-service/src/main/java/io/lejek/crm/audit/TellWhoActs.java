package io.lejek.crm.audit;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Tells every connection that is taken from the pool who acts and through which door, for the triggers of the audit log. */
@Singleton
class TellWhoActs implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(TellWhoActs.class);

    private final Actor actor;

    TellWhoActs(Actor actor) {
        this.actor = actor;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Actor.Now now = Arc.container().requestContext().isActive() ? actor.now() : Actor.Now.NOBODY;
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('lejek.actor', ?, false), set_config('lejek.door', ?, false)")) {
            statement.setString(1, now.userId());
            statement.setString(2, now.door());
            statement.execute();
        } catch (SQLException e) {
            // The caller meets the broken connection at its own statement.
            LOG.debugf("A connection could not be told who acts: %s", e.getMessage());
        }
    }
}
