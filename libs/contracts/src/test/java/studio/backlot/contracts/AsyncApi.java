package studio.backlot.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import studio.backlot.contracts.event.EventType;

/** The AsyncAPI 3.0 document of all channels: one channel, one message and two operations an event. */
final class AsyncApi {

    private static final List<String> HEADERS =
            List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_orgid");

    private AsyncApi() {}

    static ObjectNode document() {
        ObjectNode root = Wire.MAPPER.createObjectNode();
        root.put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Backlot events")
                .put("version", "1.0.0")
                .put("description", "CloudEvents 1.0 in Kafka binary mode; the topic is the event's name.");
        root.put("defaultContentType", "application/json");
        ObjectNode channels = root.putObject("channels");
        ObjectNode operations = root.putObject("operations");
        ObjectNode messages = root.putObject("components").putObject("messages");
        for (EventType type : EventType.all()) {
            String name = type.topic();
            channels.putObject(name)
                    .put("address", name)
                    .put("description", EventFlow.of(type).about())
                    .putObject("messages")
                    .putObject(name)
                    .put("$ref", "#/components/messages/" + name);
            operation(operations, "publish", "send", name);
            operation(operations, "consume", "receive", name);
            messages.set(name, message(type));
        }
        return root;
    }

    private static void operation(ObjectNode operations, String verb, String action, String name) {
        operations
                .putObject(verb + name)
                .put("action", action)
                .putObject("channel")
                .put("$ref", "#/channels/" + name);
    }

    private static ObjectNode message(EventType type) {
        ObjectNode message = Wire.MAPPER.createObjectNode();
        message.put("name", type.cloudEventType()).put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        for (String header : HEADERS) {
            properties.putObject(header).put("type", "string");
        }
        properties.putObject("traceparent").put("type", "string");
        HEADERS.forEach(headers.withArray("required")::add);
        message.putObject("payload")
                .put("schemaFormat", "application/schema+json;version=draft-2020-12")
                .set("schema", Schemas.of(type));
        return message;
    }
}
