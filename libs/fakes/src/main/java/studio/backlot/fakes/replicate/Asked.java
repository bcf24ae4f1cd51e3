package studio.backlot.fakes.replicate;

import java.util.Optional;

/** What an accepted call is to make. */
sealed interface Asked permits StrictRequest, StrictPicture {

    String model();

    String words();

    Optional<String> webhook();

    /** Of the file that comes of it, such as {@code mp4}. */
    String ending();

    /** Models differ: some answer with an address, some with a list of them. */
    boolean listed();
}
