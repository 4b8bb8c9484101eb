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

/** How {@code config.yml} is read: the environment's values in their places, nothing unknown, paths beside the file. */
public final class ConfigFile {
    /** The file that is read where a command names none. */
    public static final String NAME = "config.yml";

    private ConfigFile() {}

    /** Says where the program wants to be started, rather than that a file is missing. */
    public static InputStream open(String path) throws IOException {
        Path file = Path.of(path);
        if (!Files.exists(file)) {
            throw new CannotStart("There is no " + path + ". Start in the folder where " + NAME
                    + " stands, or name the file: java -jar sklad.jar server PATH/" + NAME);
        }
        return Files.newInputStream(file);
    }

    /** Which file a command reads; said by nobody, it is the one beside the program. */
    public static Argument byDefault(Argument file) {
        return file.nargs("?").setDefault(NAME).help("the settings; " + NAME + " in this folder where it is not named");
    }

    /**
     * Puts values of the environment where {@code ${NAME:-default}} stands, always within double quotes: so a password may
     * hold quotes, backslashes and line ends without becoming YAML.
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
     * Reads and checks the settings; an unknown one is refused.
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
