@NullMarked
package studio.backlot.render.webhook;

import org.jspecify.annotations.NullMarked;
