package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sklad.harness.QuickSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.installation.ConfigFile;
import org.sklad.installation.SkladConfiguration;

/** Makes Jersey check all resources, which a production server skips. */
class ResourceModelIT {
    @Test
    void jersey_reports_no_mistake() throws Exception {
        assertThat(mistakes(Optional.empty())).isEmpty();
    }

    @Test
    void jersey_reports_two_methods_for_one_request() throws Exception {
        assertThat(mistakes(Optional.of(Ambiguous.class))).anyMatch(each -> each.contains("Ambiguous"));
    }

    /** Jersey's own methods for {@code OPTIONS} made more than nine tenths of all routes. */
    @Test
    void jersey_adds_no_methods_to_the_declared_ones() throws Exception {
        ADDED.set(-1);
        mistakes(Optional.of(Added.class));
        assertThat(ADDED).hasValue(0);
    }

    private static final AtomicLong ADDED = new AtomicLong();

    /** Counts the methods that Jersey added, in the model of its routes, once the application is complete. */
    public static final class Added implements ApplicationEventListener {
        @Override
        public void onEvent(ApplicationEvent event) {
            if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
                ADDED.set(event.getResourceModel().getRuntimeResourceModel().getRuntimeResources().stream()
                        .flatMap(each -> Stream.concat(Stream.of(each), each.getChildRuntimeResources().stream()))
                        .flatMap(each -> each.getResourceMethods().stream())
                        .filter(ResourceMethod::isExtended)
                        .count());
            }
        }

        @Override
        public @Nullable RequestEventListener onRequest(RequestEvent event) {
            return null;
        }
    }

    @Path("/ambiguous")
    public static final class Ambiguous {
        @GET
        public String one() {
            return "one";
        }

        @GET
        public String another() {
            return "another";
        }
    }

    /** Returns Jersey's warnings and errors at the start of the server. */
    private static List<String> mistakes(Optional<Class<?>> further) throws Exception {
        List<String> said = new ArrayList<>();
        Logger log = Logger.getLogger("org.glassfish.jersey.internal.Errors");
        Handler handler = keeping(said);
        log.addHandler(handler);
        try (SkladFolder folder = new SkladFolder()) {
            folder.start().close();
            Checked sklad = new Checked(folder, further);
            sklad.run("server", folder.config().toString());
            sklad.failure.ifPresent(failure -> said.add(String.valueOf(failure.getMessage())));
            if (sklad.server.isPresent()) {
                sklad.server.get().stop();
            }
        } finally {
            log.removeHandler(handler);
        }
        return said;
    }

    private static Handler keeping(List<String> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord event) {
                said.add(event.getMessage());
            }

            @Override
            public void flush() {
                // Each message is kept at once.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    private static final class Checked extends QuickSklad {
        private final SkladFolder folder;
        private final Optional<Class<?>> further;
        private Optional<Server> server = Optional.empty();
        private Optional<Throwable> failure = Optional.empty();

        private Checked(SkladFolder folder, Optional<Class<?>> further) {
            this.folder = folder;
            this.further = further;
        }

        @Override
        public void initialize(Bootstrap<SkladConfiguration> bootstrap) {
            super.initialize(bootstrap);
            bootstrap.setConfigurationSourceProvider(
                    ConfigFile.substituting(ConfigFile::open, folder.environment()::get));
        }

        @Override
        public void run(SkladConfiguration configuration, Environment environment) {
            super.run(configuration, environment);
            environment.jersey().property(ServerProperties.RESOURCE_VALIDATION_DISABLE, false);
            further.ifPresent(environment.jersey()::register);
            environment.lifecycle().addServerLifecycleListener(started -> server = Optional.of(started));
        }

        @Override
        protected void onFatalError(Throwable thrown) {
            failure = Optional.of(thrown);
        }
    }
}
