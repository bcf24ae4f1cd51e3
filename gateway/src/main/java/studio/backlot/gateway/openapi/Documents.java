package studio.backlot.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges OpenAPI documents into one. Paths must differ, which the forwarding table sees to. Components of the same name
 * and content are shared; of the same name and other content, the later one is renamed after its service.
 */
public final class Documents {
    private static final String REFERENCE = "$ref";
    private static final String COMPONENTS = "#/components/";

    private final ObjectMapper mapper;
    private final ObjectNode paths;
    private final ObjectNode components;
    private final Set<String> tags = new LinkedHashSet<>();

    public Documents(ObjectMapper mapper) {
        this.mapper = mapper;
        this.paths = mapper.createObjectNode();
        this.components = mapper.createObjectNode();
    }

    /** Adds the paths under {@code /api/} and {@code /.well-known/} of a document, and its components. */
    public void add(String service, JsonNode document) {
        Map<String, String> renamed = components(service, document.path("components"));
        document.path("paths").properties().forEach(path -> {
            if ((path.getKey().startsWith("/api/") || path.getKey().startsWith("/.well-known/"))
                    && !paths.has(path.getKey())) {
                paths.set(path.getKey(), rewritten(path.getValue(), renamed));
                path.getValue().forEach(operation -> operation.path("tags").forEach(tag -> tags.add(tag.asText())));
            }
        });
    }

    /** The merged document; services that could not be asked are named in its description. */
    public ObjectNode merged(List<String> absent) {
        ObjectNode document = mapper.createObjectNode();
        document.put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Backlot");
        info.put("version", "1");
        info.put("description", description(absent));
        document.putArray("servers").addObject().put("url", "/");
        ArrayNode tagList = document.putArray("tags");
        tags.forEach(tag -> tagList.addObject().put("name", tag));
        document.set("paths", paths);
        document.set("components", components);
        ObjectNode key = components.withObject("/securitySchemes/bearer");
        key.put("type", "http").put("scheme", "bearer");
        key.put("description", "An API key (blk_…) or a token of the configured OpenID provider");
        document.putArray("security").addObject().putArray("bearer");
        if (!absent.isEmpty()) {
            ArrayNode missing = document.putArray("x-unavailable-services");
            absent.forEach(missing::add);
        }
        return document;
    }

    private static String description(List<String> absent) {
        String about = "The whole studio: productions, characters, scripts, projects, pictures, sound, marketing.";
        return absent.isEmpty()
                ? about
                : about + " Not described now, because not running: " + String.join(", ", absent) + ".";
    }

    private Map<String, String> components(String service, JsonNode added) {
        Map<String, String> renamed = new HashMap<>();
        added.properties().forEach(kind -> kind.getValue().properties().forEach(component -> {
            JsonNode known = components.path(kind.getKey()).path(component.getKey());
            if (!known.isMissingNode() && !known.equals(component.getValue())) {
                String name = component.getKey() + "Of" + capital(service);
                renamed.put(reference(kind.getKey(), component.getKey()), reference(kind.getKey(), name));
            }
        }));
        added.properties().forEach(kind -> {
            if (!kind.getKey().equals("securitySchemes")) {
                ObjectNode target = components.withObject("/" + kind.getKey());
                kind.getValue().properties().forEach(component -> {
                    String reference = reference(kind.getKey(), component.getKey());
                    String name = last(renamed.getOrDefault(reference, reference));
                    target.set(name, rewritten(component.getValue(), renamed));
                });
            }
        });
        return renamed;
    }

    private JsonNode rewritten(JsonNode node, Map<String, String> renamed) {
        if (node.isArray()) {
            ArrayNode copy = mapper.createArrayNode();
            node.forEach(item -> copy.add(rewritten(item, renamed)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = mapper.createObjectNode();
        node.properties().forEach(field -> {
            boolean reference =
                    field.getKey().equals(REFERENCE) && field.getValue().isTextual();
            copy.set(
                    field.getKey(),
                    reference
                            ? TextNode.valueOf(renamed.getOrDefault(
                                    field.getValue().asText(), field.getValue().asText()))
                            : rewritten(field.getValue(), renamed));
        });
        copy.remove("security");
        return copy;
    }

    private static String reference(String kind, String name) {
        return COMPONENTS + kind + "/" + name;
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
