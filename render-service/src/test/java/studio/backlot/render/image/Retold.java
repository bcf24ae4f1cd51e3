package studio.backlot.render.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Settings that hold while the tests of a class run, of a service that has started without them: a start of its own costs half a minute
 * of processor time. The beans whose constructors are told these settings are made anew; others never learn of them.
 */
public final class Retold implements BeforeAllCallback, AfterAllCallback {
    private final Map<String, String> settings;

    private Retold(Map<String, String> settings) {
        this.settings = settings;
    }

    /**
     * Gemini is hired for these kinds of pictures.
     *
     * @param engines the settings that say who draws, such as {@code backlot.stills.engine}
     */
    public static Retold geminiDraws(String... engines) {
        return new Retold(Arrays.stream(engines).collect(Collectors.toMap(Function.identity(), engine -> "gemini")));
    }

    /** A setting that the service has nothing for. */
    public static Retold with(String setting, String value) {
        return new Retold(Map.of(setting, value));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        settings.forEach(System::setProperty);
        settings.keySet().forEach(Retold::renew);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        settings.keySet().forEach(System::clearProperty);
        settings.keySet().forEach(Retold::renew);
    }

    private static void renew(String setting) {
        var told = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> isTold(bean.getBeanClass(), setting))
                .toList();
        assertThat(told).as("who is told " + setting).isNotEmpty().allSatisfy(bean -> assertThat(bean.getScope())
                .isEqualTo(ApplicationScoped.class));
        var living = List.copyOf(Arc.container().getContexts(ApplicationScoped.class))
                .getFirst();
        told.forEach(living::destroy);
    }

    private static boolean isTold(Class<?> made, String setting) {
        return Arrays.stream(made.getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .anyMatch(parameter -> parameter.isAnnotationPresent(ConfigProperty.class)
                        && parameter.getAnnotation(ConfigProperty.class).name().equals(setting));
    }
}
