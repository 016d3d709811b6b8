// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>

namespace tcpladder {

/// A vector that has room for its first @p N elements in itself: one that stays short asks for no other memory, and lies
/// where its owner lies. What it shares with std::vector is as there.
template <typename T, std::size_t N>
class SmallVector
{
    static_assert(std::is_trivially_copyable_v<T>, "elements are moved as bytes");

public:
    using value_type = T;
    using iterator = T *;
    using const_iterator = const T *;

    SmallVector() = default;
    explicit SmallVector(std::size_t size, const T &value = T())
    {
        reserve(size);
        std::uninitialized_fill_n(data(), size, value);
        m_size = size;
    }
    SmallVector(const SmallVector &other)
    {
        reserve(other.m_size);
        std::uninitialized_copy_n(other.data(), other.m_size, data());
        m_size = other.m_size;
    }
    SmallVector(SmallVector &&other) noexcept
        : m_more(std::move(other.m_more)),
          m_capacity(std::exchange(other.m_capacity, N)),
          m_size(std::exchange(other.m_size, 0))
    {
        if (!m_more)
            std::uninitialized_copy_n(other.own(), m_size, own());
    }
    SmallVector &operator=(const SmallVector &other)
    {
        if (this != &other) {
            m_size = 0;
            reserve(other.m_size);
            std::uninitialized_copy_n(other.data(), other.m_size, data());
            m_size = other.m_size;
        }
        return *this;
    }
    SmallVector &operator=(SmallVector &&other) noexcept
    {
        m_more = std::move(other.m_more);
        m_capacity = std::exchange(other.m_capacity, N);
        m_size = std::exchange(other.m_size, 0);
        if (!m_more)
            std::uninitialized_copy_n(other.own(), m_size, own());
        return *this;
    }
    ~SmallVector() = default;

    T *data() { return m_more ? reinterpret_cast<T *>(m_more.get()) : own(); }
    const T *data() const { return m_more ? reinterpret_cast<const T *>(m_more.get()) : own(); }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    iterator begin() { return data(); }
    iterator end() { return data() + m_size; }
    const_iterator begin() const { return data(); }
    const_iterator end() const { return data() + m_size; }
    auto rbegin() const { return std::make_reverse_iterator(end()); }
    auto rend() const { return std::make_reverse_iterator(begin()); }
    T &operator[](std::size_t i) { return data()[i]; }
    const T &operator[](std::size_t i) const { return data()[i]; }
    T &front() { return *begin(); }
    const T &front() const { return *begin(); }
    T &back() { return end()[-1]; }
    const T &back() const { return end()[-1]; }

    void push_back(const T &value)
    {
        if (m_size < m_capacity) [[likely]] {
            std::construct_at(end(), value);
        } else {
            const T kept = value; // which may lie in here
            reserve(m_size * 2);
            std::construct_at(end(), kept);
        }
        ++m_size;
    }
    /// A new element at the end, which is to be written where it lies.
    T &emplace_back()
    {
        if (m_size == m_capacity) [[unlikely]]
            reserve(m_size * 2);
        return *std::construct_at(data() + m_size++);
    }
    iterator insert(const_iterator at, const T &value)
    {
        const std::ptrdiff_t place = at - begin();
        push_back(value);
        std::rotate(begin() + place, end() - 1, end());
        return begin() + place;
    }
    iterator erase(const_iterator at)
    {
        const iterator place = begin() + (at - begin());
        std::copy(place + 1, end(), place);
        --m_size;
        return place;
    }
    void clear() { m_size = 0; }

private:
    T *own() { return reinterpret_cast<T *>(m_own); }
    const T *own() const { return reinterpret_cast<const T *>(m_own); }
    void reserve(std::size_t count)
    {
        if (count <= m_capacity)
            return;
        auto more = std::make_unique_for_overwrite<std::byte[]>(count * sizeof(T));
        std::uninitialized_copy_n(data(), m_size, reinterpret_cast<T *>(more.get()));
        m_more = std::move(more);
        m_capacity = count;
    }

    std::unique_ptr<std::byte[]> m_more; // in place of m_own
    std::size_t m_capacity = N;
    std::size_t m_size = 0;
    alignas(T) std::byte m_own[N * sizeof(T)]; // not initialised
};

} // namespace tcpladder
