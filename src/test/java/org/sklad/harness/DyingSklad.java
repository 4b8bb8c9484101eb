package org.sklad.harness;

import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sklad.installation.Installation;
import org.sklad.installation.SkladConfiguration;
import org.sklad.platform.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program with added addresses that break a part of it. */
public final class DyingSklad extends QuickSklad {
    private Optional<Database> database = Optional.empty();

    public static void main(String[] arguments) throws Exception {
        runAsProcess(new DyingSklad(), arguments);
    }

    @Override
    public Installation install(SkladConfiguration configuration) {
        Installation installation = super.install(configuration);
        database = Optional.of(installation.database());
        return installation;
    }

    @Override
    public void run(SkladConfiguration configuration, Environment environment) {
        super.run(configuration, environment);
        environment.jersey().register(new Breaking(database.orElseThrow()));
    }

    /** Addresses below a path that is open to everybody. */
    @Path("/assets/break")
    public static final class Breaking {
        private static final Logger LOG = LoggerFactory.getLogger("org.sklad.breaking");
        private static final List<byte[]> HEAP = new ArrayList<>();

        private final Database database;

        public Breaking(Database database) {
            this.database = database;
        }

        @GET
        @Path("/{part}")
        public String broken(@PathParam("part") String part) {
            switch (part) {
                case "memory" -> fillTheHeap();
                case "memory-in-background" -> new Thread(Breaking::fillTheHeap, "background").start();
                case "writer" ->
                    database.write(handle -> {
                        throw new NoClassDefFoundError("as the test wants");
                    });
                case "log" -> {
                    for (int i = 0; i < 20_000; i++) {
                        LOG.error("Line {} of a log that nobody reads", i);
                    }
                }
                default -> throw new IllegalArgumentException(part);
            }
            return "broken";
        }

        /** Other threads find the heap full as well. */
        private static void fillTheHeap() {
            while (true) {
                HEAP.add(new byte[1 << 20]);
            }
        }
    }
}
