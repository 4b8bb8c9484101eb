package org.sklad.installation;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.jackson.Jackson;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import net.sourceforge.argparse4j.inf.Argument;
import org.apache.commons.text.StringSubstitutor;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.db.CannotStart;

/**
 * Reads {@code config.yml}: inserts values of the environment, rejects unknown settings, and resolves paths against its
 * folder.
 */
public final class ConfigFile {
    /** The default file name of commands. */
    public static final String NAME = "config.yml";

    private ConfigFile() {}

    /** Opens the file. If it is missing, the error says how to start the program. */
    public static InputStream open(String path) throws IOException {
        Path file = Path.of(path);
        if (!Files.exists(file)) {
            throw new CannotStart("There is no " + path + ". Start in the folder where " + NAME
                    + " stands, or name the file: java -jar sklad.jar server PATH/" + NAME);
        }
        return Files.newInputStream(file);
    }

    /** Makes the file of a command optional. The default is in the present folder. */
    public static Argument byDefault(Argument file) {
        return file.nargs("?").setDefault(NAME).help("the settings; " + NAME + " in this folder where it is not named");
    }

    /**
     * Inserts values of the environment for {@code ${NAME:-default}}, which must be in double quotes. Values are
     * escaped, so a password with quotes, backslashes or line ends cannot become YAML.
     */
    public static ConfigurationSourceProvider substituting(
            ConfigurationSourceProvider file, UnaryOperator<@Nullable String> environment) {
        StringSubstitutor substitutor = new StringSubstitutor(name -> quoted(environment.apply(name)));
        return new SubstitutingSourceProvider(file, substitutor);
    }

    private static @Nullable String quoted(@Nullable String value) {
        return value == null || value.isEmpty()
                ? null
                : new String(JsonStringEncoder.getInstance().quoteAsString(value));
    }

    /**
     * Reads and validates the settings. Rejects unknown settings.
     *
     * @param read receives the settings before they are used
     */
    public static ConfigurationFactory<SkladConfiguration> factory(
            Class<SkladConfiguration> type, Validator validator, String prefix, Consumer<SkladConfiguration> read) {
        ObjectMapper mapper = Jackson.newObjectMapper()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES);
        return new YamlConfigurationFactory<>(type, validator, mapper, prefix) {
            @Override
            public SkladConfiguration build(ConfigurationSourceProvider provider, String path)
                    throws IOException, ConfigurationException {
                Path file = Path.of(path).toAbsolutePath();
                mapper.registerModule(new Sections(file.resolveSibling("")));
                SkladConfiguration configuration = super.build(provider, path);
                read.accept(configuration);
                return configuration;
            }
        };
    }
}
