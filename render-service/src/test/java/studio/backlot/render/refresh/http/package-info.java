@NullMarked
package studio.backlot.render.refresh.http;

import org.jspecify.annotations.NullMarked;
