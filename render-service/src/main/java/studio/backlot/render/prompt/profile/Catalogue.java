package studio.backlot.render.prompt.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.words.Template;

/** The profiles and templates that come with the studio: {@code prompt/profiles.yaml} and {@code prompt/templates.yaml}. */
public record Catalogue(List<Profile> profiles, List<Template> templates) {
    public Catalogue {
        profiles = List.copyOf(profiles);
        templates = List.copyOf(templates);
    }

    public static Catalogue bundled() {
        return new Catalogue(read("profiles.yaml", Profile.class), read("templates.yaml", Template.class));
    }

    public Optional<Profile> profile(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    public Optional<Template> template(String id) {
        return templates.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    private static <T> List<T> read(String file, Class<T> type) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/prompt/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the resource prompt/" + file + " is missing");
            }
            Object document = new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in);
            List<T> items = new ArrayList<>();
            for (Object item : (List<?>) document) {
                items.add(Json.read(Json.write(item), type));
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
