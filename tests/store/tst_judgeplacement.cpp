// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/processors.h"
#include "core/store/judgeplacement.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

#ifdef __linux__
#include <sched.h>
#endif

using namespace tcpladder;

namespace {

/// Two threads that share a load of many batches, on a better processor and a worse one.
struct Load {
    Nanoseconds onBetter = 100; ///< what judging a batch takes there
    Nanoseconds onWorse = 100;
    Nanoseconds reading = 100; ///< what reading a batch takes, wherever that is
    bool isOnBetter = false;   ///< judging

    /// Judges @p count batches, and returns before which of them the threads changed.
    std::vector<int> run(int count)
    {
        JudgePlacement placement;
        std::vector<int> changes;
        for (int batch = 0; batch < count; ++batch) {
            const Nanoseconds took = isOnBetter ? onBetter : onWorse;
            if (took > reading)
                placement.idled(took - reading);
            if (placement.judged(took)) {
                isOnBetter = !isOnBetter;
                changes.push_back(batch + 1);
            }
        }
        return changes;
    }
};

} // namespace

class TestJudgePlacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWhereReadingHasNoTimeToSpare();
    void goesToTheBetterProcessor();
    void undoesWhatDidNotHelp();
    void followsWhatChangesMeanwhile();
    void threadsMayGoWhereTheyMightBefore();
};

void TestJudgePlacement::staysWhereReadingHasNoTimeToSpare()
{
    QVERIFY((Load{.onWorse = 200, .reading = 180}.run(10'000).empty()));
    QVERIFY((Load{.onWorse = 200, .reading = 300}.run(10'000).empty()));
}

void TestJudgePlacement::goesToTheBetterProcessor()
{
    Load load{.onWorse = 200};
    const std::vector<int> changes = load.run(10'000);
    QCOMPARE(changes.size(), std::size_t{1});
    QVERIFY(load.isOnBetter);
    QVERIFY(changes[0] < 400); // while most of a load is still to be done
}

void TestJudgePlacement::undoesWhatDidNotHelp()
{
    for (const Nanoseconds other : {100, 95, 130}) { // no better, hardly, worse
        Load load{.onBetter = other, .onWorse = 100, .reading = 10};
        const std::vector<int> changes = load.run(10'000);
        QVERIFY(!load.isOnBetter);
        QVERIFY(changes.size() >= 4 && changes.size() % 2 == 0);
        int before = 0;
        for (std::size_t i = 0; i + 1 < changes.size(); i += 2) {
            QVERIFY(changes[i + 1] - changes[i] < 100); // tried for a short time
            QVERIFY(changes[i] - before > (i == 0 ? 100 : 300));
            if (i >= 4)
                QVERIFY(changes[i] - changes[i - 1] > changes[i - 2] - changes[i - 3]); // ever more seldom
            before = changes[i + 1];
        }
    }
}

void TestJudgePlacement::followsWhatChangesMeanwhile()
{
    JudgePlacement placement;
    Nanoseconds took = 200;
    int changes = 0;
    for (int batch = 0; batch < 2000; ++batch) {
        placement.idled(took - 100);
        if (placement.judged(took)) {
            ++changes;
            took = 100; // wherever it goes to is the better one
        }
        if (batch == 1000)
            took = 200;
    }
    QCOMPARE(changes, 2);
}

void TestJudgePlacement::threadsMayGoWhereTheyMightBefore()
{
    QCOMPARE(exchangeProcessors(ThreadPlace()).processor, -1);
#ifdef __linux__
    const auto allowed = [](int thread) {
        cpu_set_t set;
        CPU_ZERO(&set);
        sched_getaffinity(thread, sizeof set, &set);
        return set;
    };
    std::atomic<int> otherThread{-1};
    std::atomic<int> processor{-1};
    std::atomic<bool> isDone{false};
    std::jthread thread([&] {
        while (!isDone) {
            const ThreadPlace place = currentPlace();
            processor = place.processor;
            otherThread = place.thread;
            std::this_thread::yield();
        }
    });
    while (otherThread < 0)
        std::this_thread::yield();
    const cpu_set_t mine = allowed(currentPlace().thread);
    for (int i = 0; i < 100; ++i) {
        const ThreadPlace left = exchangeProcessors({otherThread, processor});
        QCOMPARE(left.thread, otherThread.load());
        QVERIFY(CPU_ISSET(static_cast<unsigned>(left.processor), &mine));
    }
    const cpu_set_t mineAfter = allowed(currentPlace().thread);
    const cpu_set_t theirsAfter = allowed(otherThread);
    isDone = true;
    QVERIFY(CPU_EQUAL(&mine, &mineAfter));
    QVERIFY(CPU_EQUAL(&mine, &theirsAfter));
#endif
}

QTEST_GUILESS_MAIN(TestJudgePlacement)
#include "tst_judgeplacement.moc"
