package studio.backlot.render.prompt.profile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import studio.backlot.contracts.film.Style;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.words.Template;

/**
 * The profiles and templates that come with the studio, {@code prompt/profiles.yaml} and {@code prompt/templates.yaml}, and
 * what a deployment says otherwise.
 */
public record Catalogue(List<Profile> profiles, List<Template> templates) {
    private static final String PROFILES = "profiles.yaml";

    /** Unlike the studio's own it keeps nulls, which take away what a profile begins with. */
    private static final ObjectMapper WRITTEN = new ObjectMapper();

    public Catalogue {
        profiles = List.copyOf(profiles);
        templates = List.copyOf(templates);
    }

    public static Catalogue bundled() {
        return new Catalogue(profiles(bundled(PROFILES)), templates(bundled("templates.yaml")));
    }

    /** The bundled catalogue with changed and further profiles, as {@link #with(List)} has it of one list. */
    public static Catalogue with(String yaml) {
        return with(List.of(yaml));
    }

    /**
     * The bundled catalogue with changed and further profiles.
     *
     * @param lists of profiles in YAML, each upon those before; of a profile that there is, only what is otherwise
     * @throws IllegalArgumentException when one cannot be read as such
     */
    public static Catalogue with(List<String> lists) {
        try {
            List<ObjectNode> written = new ArrayList<>(bundled(PROFILES));
            lists.forEach(yaml -> written.addAll(written(yaml)));
            return new Catalogue(profiles(written), bundled().templates());
        } catch (YamlEngineException | IllegalArgumentException | ClassCastException unreadable) {
            throw new IllegalArgumentException("this is no list of profiles: " + unreadable.getMessage(), unreadable);
        }
    }

    /** A list of profiles as it is written, each in parts. */
    public static List<ObjectNode> written(String yaml) {
        return nodes(new Load(LoadSettings.builder().setLabel(PROFILES).build()).loadFromString(yaml));
    }

    /** The same, where whoever {@code other} has too may be asked for no more than it says. */
    public Catalogue limitedBy(Catalogue other) {
        return new Catalogue(
                profiles.stream()
                        .map(profile -> other.profile(profile.id())
                                .flatMap(Profile::offer)
                                .map(offer -> profile.limitedTo(offer.limits()))
                                .orElse(profile))
                        .toList(),
                templates);
    }

    public Optional<Profile> profile(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    public Optional<Template> template(String id) {
        return templates.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    /** The one of a film: what its style names, else the first. */
    public Template template(Style style) {
        return style.template()
                .flatMap(named -> template(named.name().toLowerCase(Locale.ROOT)))
                .orElseGet(templates::getFirst);
    }

    /** Each begins with the one of its own name that was written before, or the one that it is like. */
    private static List<Profile> profiles(List<ObjectNode> written) {
        Map<String, ObjectNode> whole = new LinkedHashMap<>();
        for (ObjectNode profile : written) {
            String id = profile.path("id").asText();
            String like = whole.containsKey(id) ? id : profile.path("like").asText();
            ObjectNode base = Optional.ofNullable(whole.get(like))
                    .map(ObjectNode::deepCopy)
                    .orElseGet(() -> Json.mapper().createObjectNode());
            ObjectNode changes = profile.deepCopy();
            changes.remove("like");
            whole.put(id, patched(base, changes));
        }
        return whole.values().stream().map(node -> read(node, Profile.class)).toList();
    }

    private static List<Template> templates(List<ObjectNode> written) {
        return written.stream().map(node -> read(node, Template.class)).toList();
    }

    private static ObjectNode patched(ObjectNode base, ObjectNode changes) {
        changes.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                base.remove(change.getKey());
            } else if (value instanceof ObjectNode inner && base.get(change.getKey()) instanceof ObjectNode before) {
                base.set(change.getKey(), patched(before, inner));
            } else {
                base.set(change.getKey(), value);
            }
        });
        return base;
    }

    private static List<ObjectNode> bundled(String file) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/prompt/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the resource prompt/" + file + " is missing");
            }
            return nodes(new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ObjectNode> nodes(Object document) {
        return ((List<?>) document)
                .stream().map(item -> (ObjectNode) WRITTEN.valueToTree(item)).toList();
    }

    private static <T> T read(JsonNode node, Class<T> type) {
        try {
            return Json.read(node.toString(), type);
        } catch (JacksonException unfit) {
            throw new IllegalArgumentException(
                    "%s%s: %s".formatted(node.path("id").asText(), place(unfit), unfit.getOriginalMessage()), unfit);
        }
    }

    /** Such as {@code , abilities.lengths}; nothing when it is not known. */
    private static String place(JacksonException unfit) {
        String names = unfit instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."))
                : "";
        return names.isEmpty() ? "" : ", " + names;
    }
}
