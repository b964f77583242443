package uk.dapo.database;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;

/** Starts the database, commits a row, and waits to be killed. */
final class KilledApplication {

    private KilledApplication() {
    }

    public static void main(String[] args) throws SQLException, InterruptedException {
        EmbeddedPostgres server = EmbeddedPostgres.start(DataDirectory.at(args[0]));
        EmbeddedPostgresTest.write(server, "kept");
        System.out.println("written");
        new CountDownLatch(1).await();
    }
}
