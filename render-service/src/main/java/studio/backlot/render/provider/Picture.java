package studio.backlot.render.provider;

import studio.backlot.render.prompt.Reference;

/** A picture that goes with a call. */
@SuppressWarnings("ArrayRecordComponent") // the bytes of a file, never compared
public record Picture(Reference.Role role, String mediaType, byte[] bytes) {

    @Override
    public String toString() {
        return "Picture[%s, %s, %d bytes]".formatted(role.slug(), mediaType, bytes.length);
    }
}
