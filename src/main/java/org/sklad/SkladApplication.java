package org.sklad;

import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.validation.Validators;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.web.Json;
import org.sklad.platform.web.LanguagePages;
import org.sklad.platform.web.OpenApiResource;
import org.sklad.platform.web.SecretExtractor;
import org.sklad.platform.web.Web;

/** The whole program, wired by hand. */
public class SkladApplication extends Application<SkladConfiguration> {
    /** Packages with texts of their own. */
    static final List<String> WITH_MESSAGES = List.of("org.sklad.platform");

    private static final String CONFIG = "config.yml";

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            new SkladApplication().run(arguments);
        } else if (Files.exists(Path.of(CONFIG))) {
            new SkladApplication().run("server", CONFIG);
        } else {
            System.err.println("There is no config.yml in this folder. Start in the folder where it stands, or name it:"
                    + " java -jar sklad.jar server PATH/config.yml");
            System.exit(1);
        }
    }

    @Override
    public String getName() {
        return "sklad";
    }

    @Override
    public void initialize(Bootstrap<SkladConfiguration> bootstrap) {
        bootstrap.setObjectMapper(Json.mapper());
        bootstrap.setValidatorFactory(Validators.newConfiguration()
                .addValueExtractor(new SecretExtractor())
                .buildValidatorFactory());
        bootstrap.setConfigurationSourceProvider(
                ConfigFile.substituting(bootstrap.getConfigurationSourceProvider(), System::getenv));
        bootstrap.setConfigurationFactoryFactory(
                (type, validator, mapper, prefix) -> ConfigFile.factory(type, validator, prefix));
    }

    @Override
    public void run(SkladConfiguration configuration, Environment environment) {
        InstantSource clock = InstantSource.system();
        Randomness randomness = new Randomness(new SecureRandom());
        Messages messages = Messages.load(WITH_MESSAGES);
        Web.install(environment, messages, configuration.publicUrl(), randomness, clock);
        environment.jersey().register(new LanguagePages((request, language) -> {}));
        environment.jersey().register(new OpenApiResource(environment.jersey().getResourceConfig()));
        environment.lifecycle().addServerLifecycleListener(server -> Address.print(configuration, server));
    }
}
