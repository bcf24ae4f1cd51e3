package studio.backlot.render.provider.credential;

/**
 * What an {@link Envelope} holds.
 *
 * @param bytes as Tink writes an envelope: the length of the sealed data key in four bytes, that key, and what it has sealed
 * @param master the {@link MasterKey#name name} of the key that sealed the data key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sealed(byte[] bytes, String master) {

    /** Which kind of master key opens it. */
    String kind() {
        return master.replaceFirst(":.*", "");
    }
}
