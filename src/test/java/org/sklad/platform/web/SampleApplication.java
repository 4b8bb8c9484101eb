package org.sklad.platform.web;

import com.fasterxml.jackson.databind.module.SimpleModule;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sklad.SkladApplication;
import org.sklad.installation.SkladConfiguration;
import org.sklad.platform.api.OpenApiResource;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.http.Web;
import org.sklad.platform.i18n.Messages;

/** The web platform with sample pages instead of features. */
public final class SampleApplication extends SkladApplication {
    private final MemoryDatabase database = new MemoryDatabase();

    MemoryDatabase database() {
        return database;
    }

    @Override
    public void run(SkladConfiguration configuration, Environment environment) {
        // Uses its own folder: two classes run at a time, and one would read files that the other is still compiling.
        Path compiled = Path.of(
                "target", "test-jte", Long.toString(ProcessHandle.current().pid()));
        TemplateEngine templates = TemplateEngine.create(new BothFolders(), compiled, ContentType.Html);
        templates.setTrimControlStructures(true);
        Web.install(
                environment,
                Messages.loadStrictly(List.of("org.sklad.platform")),
                configuration.publicUrl(),
                new Randomness(new SecureRandom()),
                InstantSource.system(),
                false,
                Path.of(System.getProperty("java.io.tmpdir")),
                new SimpleModule(),
                templates);
        Forms forms = new Forms(environment.getValidator(), database, text -> Integer.toHexString(text.hashCode()));
        environment.jersey().register(new SampleResource(forms));
        environment.jersey().register(new SamplePages(forms));
        environment.jersey().register(new Exports());
        environment
                .jersey()
                .register(new SheetWriter(
                        Messages.loadStrictly(List.of("org.sklad.platform")),
                        new Randomness(new SecureRandom()),
                        InstantSource.system(),
                        Path.of("target"),
                        false));
        environment.jersey().register(new HealthResource(environment.healthChecks()));
        environment.jersey().register(new LanguagePages((request, language) -> {}));
        environment.jersey().register(new OpenApiResource(environment.jersey().getResourceConfig()));
        environment.jersey().register((ContainerRequestFilter) request -> {
            if (request.getUriInfo().getPath().equals("sample")) {
                PageContext around = PageContext.of(request);
                around.setOperator("Мария Иванова");
                around.setNavigation(() -> List.of(
                        new NavEntry("/stock", "platform.centre", "stock"),
                        new NavEntry("/sample", "platform.api.title", "move"),
                        new NavEntry("/people", "platform.language", "people"),
                        new NavEntry("/repairs", "platform.operator", "repair"),
                        new NavEntry("/settings", "platform.more", "settings")));
                around.setCentres(
                        List.of(
                                new CentreChoice("HAR", "Харманли", ZoneId.of("Europe/Sofia")),
                                new CentreChoice("BAN", "Баня", ZoneId.of("Europe/Sofia"))),
                        Optional.of("HAR"));
            }
        });
        environment.healthChecks().register("database", new DatabaseHealth(database, Duration.ZERO));
    }

    private static final class BothFolders implements CodeResolver {
        private final CodeResolver main = new DirectoryCodeResolver(Path.of("src/main/jte"));
        private final CodeResolver test = new DirectoryCodeResolver(Path.of("src/test/jte"));

        @Override
        public String resolve(String name) {
            return (main.exists(name) ? main : test).resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return (main.exists(name) ? main : test).getLastModified(name);
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return List.of();
        }

        @Override
        public boolean exists(String name) {
            return main.exists(name) || test.exists(name);
        }
    }
}
