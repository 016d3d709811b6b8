// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <memory>
#include <utility>

namespace tcpladder {

/// Makes a T which, whoever holds it last, goes away in a thread of the pool: it takes its time to give back a large
/// capture, or to wait for the end of another process, and the window shall not wait with it.
template <typename T, typename... Arguments>
std::shared_ptr<T> makeFreedElsewhere(Arguments &&...arguments)
{
    return std::shared_ptr<T>(new T(std::forward<Arguments>(arguments)...), [](T *object) {
        if (QThreadPool *pool = QThreadPool::globalInstance()) // none once the program is closing down
            pool->start([object] { delete object; });
        else
            delete object;
    });
}

} // namespace tcpladder
