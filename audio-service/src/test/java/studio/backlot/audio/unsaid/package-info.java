@NullMarked
package studio.backlot.audio.unsaid;

import org.jspecify.annotations.NullMarked;
