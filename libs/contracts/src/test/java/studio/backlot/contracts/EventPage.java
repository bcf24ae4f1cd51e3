package studio.backlot.contracts;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import studio.backlot.contracts.event.EventType;

/** The page of events for people: {@code docs/events.md}. */
final class EventPage {

    private EventPage() {}

    static String markdown() {
        StringBuilder page = new StringBuilder("""
                # Events

                Generated from `libs/contracts`; do not edit. Every event is a CloudEvent 1.0 in Kafka binary mode: the topic is the
                event's name, the headers are `ce_id` (UUIDv7), `ce_type`, `ce_source`, `ce_subject`, `ce_time`, `ce_orgid` and
                `traceparent`, the value is JSON. A payload over 256 KiB travels as a claim check: `ce_dataref` names the asset.
                What cannot be consumed lies in `<Topic>.dlq` with its cause. The same, for machines: `docs/asyncapi.json`.

                | event | published by | consumed by | says |
                |---|---|---|---|
                """);
        for (EventType type : EventType.all()) {
            EventFlow flow = EventFlow.of(type);
            page.append("| [%s](#%s) | %s | %s | %s |\n"
                    .formatted(
                            type.topic(),
                            type.topic().toLowerCase(java.util.Locale.ROOT),
                            flow.publisher(),
                            String.join(", ", flow.consumers()),
                            flow.about()));
        }
        EventType.all().forEach(type -> section(page, type));
        return page.toString();
    }

    private static void section(StringBuilder page, EventType type) {
        page.append("\n## %s\n\n`%s`\n\n| field | type | meaning |\n|---|---|---|\n"
                .formatted(type.topic(), type.cloudEventType()));
        for (RecordComponent part : type.payload().getRecordComponents()) {
            page.append("| `%s` | %s | %s |\n"
                    .formatted(
                            part.getName(),
                            name(part.getGenericType()),
                            part.getAccessor()
                                    .getAnnotation(JsonPropertyDescription.class)
                                    .value()));
        }
    }

    private static String name(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                ((Class<?>) generic.getRawType()).getSimpleName()
                        + Arrays.stream(generic.getActualTypeArguments())
                                .map(EventPage::name)
                                .collect(Collectors.joining(", ", " of ", ""));
            case Class<?> plain -> plain.getSimpleName();
            default -> type.getTypeName();
        };
    }
}
