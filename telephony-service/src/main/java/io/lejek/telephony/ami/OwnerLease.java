package io.lejek.telephony.ami;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes one replica of this service the owner of a PBX's line: a session-level advisory lock of PostgreSQL on a connection
 * that is kept for it alone. It ends with the process, however that ends, so that a successor need not wait.
 */
final class OwnerLease implements AutoCloseable {
    /** Who owns a line. */
    enum Owner {
        WE,
        ANOTHER,
        /** PostgreSQL is away: whoever owned it can go on, nobody else can begin. */
        UNKNOWN
    }

    private static final Logger LOG = Logger.getLogger(OwnerLease.class);
    private static final int SECONDS = 2;

    private final DataSource dataSource;
    private final String pbx;
    private @Nullable Connection connection;

    OwnerLease(DataSource dataSource, String pbx) {
        this.dataSource = dataSource;
        this.pbx = pbx;
    }

    /** Who owns the line; tries to make it us. */
    Owner hold() {
        try {
            Connection held = connection;
            if (held != null && held.isValid(SECONDS)) {
                return Owner.WE;
            }
            close();
            return acquire() ? Owner.WE : Owner.ANOTHER;
        } catch (SQLException e) {
            LOG.debugf(e, "%s: nobody can own the line now", pbx);
            close();
            return Owner.UNKNOWN;
        }
    }

    private boolean acquire() throws SQLException {
        Connection fresh = dataSource.getConnection();
        try (PreparedStatement lock = fresh.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            lock.setQueryTimeout(SECONDS);
            lock.setString(1, "lejek.telephony.pbx." + pbx);
            try (ResultSet answer = lock.executeQuery()) {
                if (answer.next() && answer.getBoolean(1)) {
                    connection = fresh;
                    return true;
                }
            }
        } catch (SQLException e) {
            fresh.close();
            throw e;
        }
        fresh.close();
        return false;
    }

    /** Gives the line up. */
    @Override
    public void close() {
        Connection held = connection;
        connection = null;
        if (held == null) {
            return;
        }
        try (held;
                PreparedStatement unlock = held.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.setQueryTimeout(SECONDS);
            unlock.execute();
        } catch (SQLException e) {
            LOG.debugf(e, "%s: the lock ended with its connection", pbx);
        }
    }
}
