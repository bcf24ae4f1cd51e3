package studio.backlot.render.refresh;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Profiles as a deployment's file has them. */
final class ProfileList {
    private static final int WIDTH = 120;

    private ProfileList() {}

    static String yaml(List<Map<String, Object>> profiles) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.AUTO)
                .setWidth(WIDTH)
                .build();
        return new Dump(settings).dumpToString(plain(profiles));
    }

    /** As YAML knows it: an amount is a number. */
    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> plain = new LinkedHashMap<>();
                map.forEach((name, part) -> plain.put(name, part == null ? null : plain(part)));
                yield plain;
            }
            case List<?> list -> list.stream().map(ProfileList::plain).toList();
            case BigDecimal amount -> amount.doubleValue();
            default -> value;
        };
    }
}
