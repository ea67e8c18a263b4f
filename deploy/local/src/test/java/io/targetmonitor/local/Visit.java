package io.targetmonitor.local;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Page;

/**
 * One person's browser with nothing in it from before; closing it forgets what it knew.
 *
 * @param errors what no script caught, so far
 */
record Visit(Page page, List<String> errors) implements AutoCloseable {

    static Visit in(Page page) {
        var errors = new CopyOnWriteArrayList<String>();
        page.onPageError(errors::add);
        return new Visit(page, errors);
    }

    @Override
    public void close() {
        page.context().close();
    }
}
