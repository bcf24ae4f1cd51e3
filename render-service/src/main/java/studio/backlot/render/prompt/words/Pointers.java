package studio.backlot.render.prompt.words;

import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.prompt.Material;

/** JSON pointers (RFC 6901) into what a request is compiled from: {@code shot, before, after, world, format}. */
final class Pointers {
    private Pointers() {}

    static String cast(Material material, CastMember member, String part) {
        return "/world/cast/" + material.world().cast().indexOf(member) + part;
    }

    static String before(CharacterId id, String part) {
        return path("/before/cast/", id, part);
    }

    static String after(CharacterId id, String part) {
        return path("/after/cast/", id, part);
    }

    private static String path(String cast, CharacterId id, String part) {
        return cast + escaped(id.value()) + (part.isEmpty() ? "" : "/" + part);
    }

    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
