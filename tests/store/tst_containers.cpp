// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/smallvector.h"
#include "core/store/chunkedlog.h"
#include "core/store/flowkeys.h"
#include "core/store/growinglist.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <iterator>
#include <thread>
#include <utility>
#include <vector>

using namespace tcpladder;

namespace {

FlowKey key(std::uint32_t number)
{
    const std::uint8_t a[] = {10, static_cast<std::uint8_t>(number >> 16U), static_cast<std::uint8_t>(number >> 8U),
                              static_cast<std::uint8_t>(number)};
    const std::uint8_t b[] = {192, 0, 2, 1};
    return {{IpAddress(a), 1}, {IpAddress(b), 80}, 0};
}

} // namespace

class TestContainers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logKeepsElementsAcrossChunks();
    void logKeepsRunsTogether();
    void logIsReadWhileItGrows();
    void rowIndexFindsEveryElement();
    void flowKeysAreNumberedAsTheyCome();
    void flowKeysTellDirections();
    void flowKeyIgnoresDirection();
    void smallVectorIsAsAVector();
    void smallVectorsAreCopiedAndMoved();
};

void TestContainers::logKeepsElementsAcrossChunks()
{
    ChunkedLog<int, 8> log;
    for (int i = 0; i < 100; ++i)
        log.slot(log.reserve(1)) = i;
    QCOMPARE(log.size(), std::size_t{0}); // nothing is seen before it is published
    log.publish();
    QCOMPARE(log.size(), std::size_t{100});
    for (int i = 0; i < 100; ++i)
        QCOMPARE(log[static_cast<std::size_t>(i)], i);
}

void TestContainers::logKeepsRunsTogether()
{
    ChunkedLog<int, 8> log;
    log.reserve(6);
    const std::size_t place = log.reserve(5); // does not fit into the first chunk
    QCOMPARE(place, std::size_t{8});
    for (std::size_t i = 0; i < 5; ++i)
        log.slot(place + i) = static_cast<int>(i);
    log.publish();
    const auto run = log.run(place, 5);
    for (std::size_t i = 0; i < 5; ++i)
        QCOMPARE(run[i], static_cast<int>(i));
    QVERIFY(log.run(3, 0).empty());
}

void TestContainers::logIsReadWhileItGrows()
{
    ChunkedLog<std::size_t, 64> log;
    constexpr std::size_t Count = 200'000;
    std::atomic<bool> isWrong{false};
    std::jthread reader([&] {
        while (log.size() < Count) {
            const std::size_t size = log.size();
            for (std::size_t i = size > 100 ? size - 100 : 0; i < size; ++i) {
                if (log[i] != i)
                    isWrong = true;
            }
        }
    });
    for (std::size_t i = 0; i < Count; ++i) {
        if (i % 5 == 0)
            log.prepare(64);
        log.slot(log.reserve(1)) = i;
        if (i % 7 == 0 || i + 1 == Count)
            log.publish();
    }
    reader.join();
    QVERIFY(!isWrong);
}

void TestContainers::rowIndexFindsEveryElement()
{
    RowIndex index;
    for (std::uint32_t i = 0; i < 5000; ++i)
        index.append(i * 3);
    QCOMPARE(index.size(), 5000U);
    for (std::uint32_t i = 0; i < 5000; ++i)
        QCOMPARE(index[i], i * 3);
    std::uint32_t next = 0;
    index.forEach([&next](std::uint32_t row) {
        QCOMPARE(row, next);
        next += 3;
    });
    QCOMPARE(next, 15'000U);
    RowIndex().forEach([](std::uint32_t) { QFAIL("there is none"); });
}

void TestContainers::flowKeysAreNumberedAsTheyCome()
{
    FlowKeys keys;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        QVERIFY(!keys.find(key(i)));
        QCOMPARE(keys.place(key(i)).number, i);
    }
    QCOMPARE(keys.size(), 10'000U);
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        QCOMPARE(keys.place(key(i)).number, i);
        QVERIFY(keys.find(key(i)) == i);
        QVERIFY(keys[i] == key(i));
    }
    FlowKey wrapped = key(5);
    wrapped.encapsulation = 1;
    QVERIFY(!keys.find(wrapped));
    QCOMPARE(keys.place(wrapped).number, 10'000U);
}

void TestContainers::flowKeysTellDirections()
{
    FlowKeys keys;
    const FlowKey forward = key(7);
    const FlowKey backward{forward.destination, forward.source, 0};
    QVERIFY(!keys.place(forward).isReversed);
    QVERIFY(keys.place(backward).isReversed);
    QVERIFY(!keys.place(forward).isReversed);
    QCOMPARE(keys.place(backward).number, 0U);
    const FlowKey toItself{forward.source, forward.source, 0};
    QVERIFY(!keys.place(toItself).isReversed);
    QVERIFY(!keys.place(toItself).isReversed);
}

void TestContainers::flowKeyIgnoresDirection()
{
    const FlowKey forward = key(7);
    const FlowKey backward{forward.destination, forward.source, 0};
    QVERIFY(forward == backward);
    QCOMPARE(forward.hash(1), backward.hash(1));
    QVERIFY(!(forward == FlowKey{forward.source, {forward.destination.address, 81}, 0}));
}

void TestContainers::smallVectorIsAsAVector()
{
    SmallVector<int, 4> small;
    std::vector<int> vector;
    for (int i = 0; i < 20; ++i) { // beyond its own room, twice
        if (i % 3 == 0) {
            small.emplace_back() = i;
            vector.push_back(i);
        } else if (i % 3 == 1) {
            small.push_back(small.empty() ? i : small.front());
            vector.push_back(vector.empty() ? i : vector.front());
        } else {
            QCOMPARE(*small.insert(small.begin() + i / 2, i), i);
            vector.insert(vector.begin() + i / 2, i);
        }
        QCOMPARE(small.size(), vector.size());
        QVERIFY(std::ranges::equal(small, vector));
        QVERIFY(std::equal(small.rbegin(), small.rend(), vector.rbegin(), vector.rend()));
    }
    while (!vector.empty()) {
        const auto at = static_cast<std::ptrdiff_t>(vector.size() / 3);
        QCOMPARE(small.erase(small.begin() + at) - small.begin(), at);
        vector.erase(vector.begin() + at);
        QVERIFY(std::ranges::equal(small, vector));
    }
    QVERIFY(small.empty());
    QVERIFY(std::ranges::equal(SmallVector<int, 4>(9, 7), std::vector<int>(9, 7)));
}

void TestContainers::smallVectorsAreCopiedAndMoved()
{
    for (const std::size_t size : {0U, 3U, 4U, 5U, 50U}) {
        const std::vector<int> expected(size, 5);
        SmallVector<int, 4> small(size, 5);
        SmallVector<int, 4> copy = small;
        copy.push_back(1);
        QVERIFY(std::ranges::equal(small, expected));
        SmallVector<int, 4> moved = std::move(copy);
        QCOMPARE(moved.size(), size + 1);
        QCOMPARE(moved.back(), 1);
        for (SmallVector<int, 4> target : {SmallVector<int, 4>(2, 8), SmallVector<int, 4>(30, 8)}) {
            target = small;
            QVERIFY(std::ranges::equal(target, expected));
            target.push_back(2);
            QVERIFY(std::ranges::equal(small, expected));
            target = std::move(moved);
            QCOMPARE(target.size(), size + 1);
            QCOMPARE(target.back(), 1);
            moved = std::move(target);
        }
    }
}

QTEST_GUILESS_MAIN(TestContainers)
#include "tst_containers.moc"
