/** Characters over REST. */
@NullMarked
package studio.backlot.character.cast.http;

import org.jspecify.annotations.NullMarked;
