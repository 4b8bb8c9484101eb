package org.sklad.installation;

import java.util.List;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.sklad.oversight.help.HelpTopics;
import org.sklad.oversight.privacy.ProcessingRecord;
import org.sklad.platform.web.Assets;

/**
 * Loads classes and files that every start needs on a second thread, while the first thread reads the configuration and opens
 * the database. On two processors this shortens the start by an eighth.
 */
public final class HeadStart {
    /** In the order of use. None may write a file, because the data folder does not exist yet. */
    private static final List<Runnable> WORK = List.of(
            HeadStart::makeJdbi, HeadStart::makeJersey, Assets::bundled, ProcessingRecord::bundled, HelpTopics::load);

    private HeadStart() {}

    public static void begin() {
        Thread thread = new Thread(HeadStart::work, "head-start");
        thread.setDaemon(true);
        thread.start();
    }

    static void work() {
        WORK.forEach(Runnable::run);
    }

    private static void makeJdbi() {
        // It opens no connection.
        Jdbi.create("jdbc:none:").installPlugin(new SqlObjectPlugin());
    }

    private static void makeJersey() {
        new ApplicationHandler(new ResourceConfig().property(ServerProperties.WADL_FEATURE_DISABLE, true))
                .getInjectionManager()
                .shutdown();
    }
}
